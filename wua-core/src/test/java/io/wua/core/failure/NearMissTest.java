package io.wua.core.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearMissTest {
  private static final List<String> KNOWN =
      List.of("install_delay", "install_scheduling", "filter");

  @Test
  void findsTheNearestFirst() {
    assertEquals(List.of("install_delay"), NearMiss.of("instal_dely", KNOWN));
    assertEquals(List.of(), NearMiss.of("zzz", KNOWN));
  }

  @Test
  void takesForSlipsOnlyWhatTwoKeysExplain() {
    List<String> known = List.of("verify_cert", "use_http_proxy_for_repo", "uuid");
    assertEquals(List.of("verify_cert"), NearMiss.slips("verfy_certs", known));
    assertEquals(List.of(), NearMiss.slips("use_http_proxy_for_templates", known));
    assertEquals(List.of("uuid"), NearMiss.slips("guid", known));
    assertEquals(List.of(), NearMiss.slips("ui", known));
  }

  @Test
  void suggestsEverythingWhereNothingIsNear() {
    assertEquals(
        "known: install_delay, install_scheduling, filter", NearMiss.suggestion("zzz", KNOWN));
    assertEquals("did you mean filter?", NearMiss.suggestion("Filtre", KNOWN));
  }
}

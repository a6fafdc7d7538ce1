package io.wua.benchmarks.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.failure.WuaException;
import io.wua.http.wire.JsonLimits;
import io.wua.http.wire.status.Sections;
import io.wua.http.wire.status.StatusBody;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the hosts of a measured fleet report is what servers read. */
class WindowsBuildTest {
  private static final int UPDATES = 30;

  private final WindowsBuild build = WindowsBuild.of(1, "host.example", UPDATES);

  @Test
  void firstTellsEveryUpdateAndHowItStands() throws WuaException {
    StatusBody body = StatusBody.of("HOST", 1, build.first());

    assertEquals(UPDATES, body.updates(JsonLimits.DEFAULT).orElse(List.of()).size());
    assertEquals(UPDATES, body.localStatus(JsonLimits.DEFAULT).orElse(List.of()).size());
    assertEquals("host.example", body.computerFqdn().orElse(""));
  }

  @Test
  void laterTellsOnlySectionsThatChanged() throws WuaException {
    StatusBody body = StatusBody.of("HOST", 2, build.later());

    assertEquals(Set.of(Sections.LOCAL_STATUS, Sections.WAPTWUA_STATUS), body.sections().keySet());
    assertEquals(
        WindowsBuild.CHANGED,
        body.localStatus(JsonLimits.DEFAULT).orElse(List.of()).stream()
            .filter(row -> row.installed())
            .count());
  }
}

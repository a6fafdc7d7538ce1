package io.wua.windows.dll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.UpdateState;
import io.wua.core.update.Category;
import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.RebootBehavior;
import io.wua.core.update.Severity;
import io.wua.core.update.Sha1;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The example script, which has every type and oddity. */
@EnabledOnOs(OS.WINDOWS)
class ExampleAgentIT {
  @BeforeEach
  void load() {
    AgentDll.loadExample();
  }

  @AfterEach
  void nothingLives() {
    AgentDll.assertNothingLives();
  }

  @Test
  void readsABundle() throws Exception {
    ScannedUpdate scanned = Scan.byGuid(Scan.everything(), "11111111-0000-4000-8000-000000000001");
    Update update = scanned.update();
    assertEquals("2024-05 Cumulative Update (KB5037771)", update.title());
    assertEquals(201, update.id().revision());
    assertEquals(OptionalLong.of(8_589_934_592L), update.sizeBytes());
    assertEquals(Optional.of(Instant.parse("2024-05-14T17:00:00Z")), update.released());
    assertEquals(List.of(KbNumber.parse("KB5037771")), List.copyOf(update.kbs()));
    assertEquals(List.of("CVE-2024-30040", "CVE-2024-30051"), update.cves());
    assertEquals(
        Optional.of(Classification.SECURITY_UPDATES.guid()),
        update.classification().map(Category::id));
    assertEquals(Severity.CRITICAL, update.severity());
    assertEquals(RebootBehavior.CAN_REQUEST_REBOOT, update.rebootBehavior());
    assertEquals(UpdateState.needed(), scanned.state());
    Payload file = update.payloads().get(0);
    assertEquals(new Sha1("0123456789abcdef0123456789abcdef01234567"), file.sha1());
    assertEquals("monthly_0123456789abcdef0123456789abcdef01234567.cab", file.name());
    assertEquals(OptionalLong.empty(), file.sizeBytes());
    assertEquals(List.of(), update.unread());
  }

  @Test
  void readsADriverByItsOwnNumbers() throws Exception {
    ScannedUpdate scanned = Scan.byGuid(Scan.everything(), "22222222-0000-4000-8000-000000000001");
    assertEquals(UpdateType.DRIVER, scanned.update().type());
    assertEquals("Net driver \u00e9\u4e2d", scanned.update().title());
    assertEquals(RebootBehavior.UNSTATED, scanned.update().rebootBehavior());
    // A negative size with a fraction is no number of bytes.
    assertEquals(OptionalLong.empty(), scanned.update().sizeBytes());
    assertEquals(List.of("MaxDownloadSize"), scanned.update().unread());
  }

  @Test
  void anOddUpdateIsNotLost() throws Exception {
    ScannedUpdate scanned = Scan.byGuid(Scan.everything(), "33333333-0000-4000-8000-000000000001");
    assertEquals(scanned.update().id().wire(), scanned.update().title());
    assertTrue(scanned.update().beta());
    assertEquals(UpdateState.installed(), scanned.state());
    assertEquals(List.of("CveIDs"), scanned.update().unread());
  }

  @Test
  void tellsWhatTheAgentWarnsOf() throws Exception {
    ScanResult result = Scan.everything();
    assertEquals(2, result.warnings().size(), result.warnings()::toString);
    assertTrue(result.warnings().get(1).contains("one source did not answer"));
  }

  @Test
  void sendsCanonicalCriteria() throws Exception {
    Scan.everything();
    assertEquals(
        "Criteria=Type='Software' or Type='Driver'\nServerSelection=0\nServiceID=\nOnline=1\n",
        AgentDll.lastSearch());
  }
}

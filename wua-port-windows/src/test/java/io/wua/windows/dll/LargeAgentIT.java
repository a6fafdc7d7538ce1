package io.wua.windows.dll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.UpdateState;
import io.wua.core.update.Severity;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** 500 updates whose values follow from their number; src/test/native/README.md has the rules. */
@EnabledOnOs(OS.WINDOWS)
class LargeAgentIT {
  private static final Instant FIRST_DAY = Instant.parse("2020-01-01T00:00:00Z");
  private static final int COUNT = 500;

  @BeforeEach
  void load() {
    AgentDll.loadLarge();
  }

  @AfterEach
  void nothingLives() {
    AgentDll.assertNothingLives();
  }

  @Test
  void listsEachWithItsIdSizeDateAndState() throws Exception {
    long start = System.nanoTime();
    ScanResult result = Scan.everything();
    System.out.printf(
        "%d updates in %d ms, %d calls, %d name lookups%n",
        result.updates().size(),
        Duration.ofNanos(System.nanoTime() - start).toMillis(),
        AgentDll.EXPORTS.wua_calls(),
        AgentDll.EXPORTS.wua_name_lookups());
    assertEquals(COUNT, result.updates().size());
    for (int n = 0; n < COUNT; n++) {
      check(n, result.updates().get(n));
    }
  }

  private static void check(int n, ScannedUpdate scanned) {
    Update update = scanned.update();
    assertEquals(
        "%08x-0000-4000-8000-%012x_%d".formatted(n, n * 7919, 200 + n % 10), update.id().wire());
    assertEquals(
        OptionalLong.of(1_000_003L * (n + 1) * (n % 7 == 0 ? 4096 : 1)),
        update.maxDownloadBytes(),
        update::title);
    assertEquals(
        FIRST_DAY.plus(Duration.ofHours(24L * n + n % 4 * 6L)), update.released().orElseThrow());
    assertEquals(n % 5 == 4 ? UpdateType.DRIVER : UpdateType.SOFTWARE, update.type());
    assertEquals(n % 5 == 4 ? Severity.UNSPECIFIED : Severity.values()[n % 5], update.severity());
    assertEquals(n % 13 == 0, update.browseOnly());
    assertEquals(n % 11 == 0, scanned.hidden());
    assertEquals(n % 3 == 0 ? UpdateState.installed() : UpdateState.needed(), scanned.state());
    assertEquals(n % 10 == 0 ? 2 : 1, update.payloads().size());
    assertEquals(
        "%040x".formatted(n * 16 + (n % 10 == 0 ? 1 : 0)), update.payloads().get(0).sha1().hex());
    assertEquals(1, update.products().size());
    assertEquals(List.of(), update.unread());
  }

  @Test
  void looksEachNameUpOnceAKind() throws Exception {
    Scan.everything();
    int once = AgentDll.EXPORTS.wua_name_lookups();
    // Most of it is Type, which is read before the kind of an update is known.
    assertEquals(true, once < 2 * COUNT, () -> once + " lookups");
  }
}

package io.wua.testkit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.report.exchange.MemoryOfServer;
import io.wua.core.report.exchange.RegistrationTries;
import io.wua.core.report.exchange.ServerMemory;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link MemoryOfServer} promises. */
public abstract class MemoryOfServerContract {
  /** A memory in which every part holds something. */
  protected static final ServerMemory FULL =
      new ServerMemory(
          Map.of("host_info", "ab", "HOST_INFO", "cd", "waptwua_updates \u00e9", "\"\\\n"),
          7,
          Optional.of("2001:db8::1"),
          RegistrationTries.none().andOneAt(Instant.parse("2026-07-20T10:00:00.123456789Z")));

  /** For subclasses. */
  protected MemoryOfServerContract() {}

  /** The memory under test, opened anew at each call, over the same empty place within a test. */
  protected abstract MemoryOfServer open() throws Exception;

  /** A host that never spoke with its server remembers nothing. */
  @Test
  void aHostThatNeverSpokeRemembersNothing() throws Exception {
    assertEquals(ServerMemory.none(), open().load());
  }

  /** Every part of a memory comes back. */
  @Test
  void whatWasSavedComesBackWhole() throws Exception {
    open().save(FULL);
    assertEquals(FULL, open().load());
  }

  /** The last save counts. */
  @Test
  void theLastSaveCounts() throws Exception {
    open().save(FULL);
    ServerMemory second = FULL.next().knowing(Map.of()).with(RegistrationTries.none());
    open().save(second);
    assertEquals(second, open().load());
  }
}

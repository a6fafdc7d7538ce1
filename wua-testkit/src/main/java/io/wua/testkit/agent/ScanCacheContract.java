package io.wua.testkit.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.agent.ScanCache;
import io.wua.core.agent.memory.SearchFingerprint;
import io.wua.core.agent.memory.SearchMark;
import io.wua.core.host.HostInfo;
import io.wua.core.scan.ScanEngine;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.Supersedence;
import io.wua.core.scan.UpdateState;
import io.wua.testkit.install.SampleUpdates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link ScanCache} promises, as long as nobody makes it forget. */
public abstract class ScanCacheContract {
  private static final Instant AT = Instant.parse("2026-07-20T10:00:00.123456789Z");

  /** For subclasses. */
  protected ScanCacheContract() {}

  /** The cache under test, opened anew at each call, over the same empty place within a test. */
  protected abstract ScanCache open() throws Exception;

  private static ScanCache.Kept search(int updates) {
    SearchFingerprint fingerprint =
        new SearchFingerprint("cab", "IsInstalled=0", "windows", "10", "10.0.1", "b", "p", "q");
    ScannedUpdate hidden =
        new ScannedUpdate(SampleUpdates.update(updates), UpdateState.needed(), true, Set.of());
    ScannedUpdate unknown =
        ScannedUpdate.of(
            SampleUpdates.update(updates + 1),
            UpdateState.unknown(List.of("registry HKLM\\\u00e9")));
    return new ScanCache.Kept(
        new SearchMark(fingerprint, AT.plusSeconds(updates), Duration.ofMillis(updates)),
        new ScanResult(
            ScanEngine.WINDOWS,
            Optional.empty(),
            new HostInfo("pc", Optional.empty(), Optional.empty()),
            List.of(hidden, unknown),
            new Supersedence(
                Map.of(hidden.update().id().guid(), Set.of(unknown.update().id().guid()))),
            List.of("a warning")));
  }

  /** Before the first search nothing is kept. */
  @Test
  void atFirstNothingIsKept() throws Exception {
    assertEquals(Optional.empty(), open().load());
  }

  /** A search comes back whole: a decision that is made anew must find what the first one found. */
  @Test
  void whatWasKeptComesBackWhole() throws Exception {
    open().save(search(1));
    assertEquals(Optional.of(search(1)), open().load());
  }

  /** The last search counts. */
  @Test
  void theLastSearchCounts() throws Exception {
    open().save(search(1));
    open().save(search(3));
    assertEquals(Optional.of(search(3)), open().load());
  }
}

package io.wua.testkit.agent;

import io.wua.core.agent.ScanCache;
import io.wua.core.failure.WuaException;
import java.util.Optional;

/** Keeps the last search while a test runs, and fails to as long as a test says so. */
public final class FakeScanCache implements ScanCache {
  private Optional<Kept> kept = Optional.empty();
  private Optional<WuaException> failure = Optional.empty();

  /** An empty one. */
  public FakeScanCache() {}

  /** Makes it forget. */
  public void forget() {
    kept = Optional.empty();
  }

  /** Makes every later save fail so; what was kept before is still there. */
  public void nowFails(WuaException with) {
    failure = Optional.of(with);
  }

  /** Lets saves succeed again. */
  public void worksAgain() {
    failure = Optional.empty();
  }

  @Override
  public Optional<Kept> load() {
    return kept;
  }

  @Override
  public void save(Kept newer) throws WuaException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    kept = Optional.of(newer);
  }
}

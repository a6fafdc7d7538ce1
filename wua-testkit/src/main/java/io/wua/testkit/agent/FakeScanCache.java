package io.wua.testkit.agent;

import io.wua.core.agent.ScanCache;
import java.util.Optional;

/** Keeps the last search while a test runs. */
public final class FakeScanCache implements ScanCache {
  private Optional<Kept> kept = Optional.empty();

  /** An empty one. */
  public FakeScanCache() {}

  /** Makes it forget. */
  public void forget() {
    kept = Optional.empty();
  }

  @Override
  public Optional<Kept> load() {
    return kept;
  }

  @Override
  public void save(Kept newer) {
    kept = Optional.of(newer);
  }
}

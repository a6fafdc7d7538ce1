package io.wua.example.embedding.ferry;

import io.wua.core.agent.ScanCache;
import java.util.Optional;

/** Keeps what the last search found while the process lives; after that the host searches anew. */
public final class LastSearch implements ScanCache {
  private Optional<Kept> last = Optional.empty();

  /** No search yet. */
  public LastSearch() {}

  @Override
  public synchronized Optional<Kept> load() {
    return last;
  }

  @Override
  public synchronized void save(Kept kept) {
    last = Optional.of(kept);
  }
}

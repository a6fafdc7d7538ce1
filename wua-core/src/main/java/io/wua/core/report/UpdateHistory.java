package io.wua.core.report;

import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.Optional;

/** What a host remembers of its updates beyond what a scan tells. */
public interface UpdateHistory {
  /** When the update was installed, where that is known. */
  Optional<Instant> installedOn(UpdateId id);

  /** Whether all its files are on the host. */
  boolean isDownloaded(UpdateId id);

  /** A host that remembers nothing. */
  static UpdateHistory none() {
    return new UpdateHistory() {
      @Override
      public Optional<Instant> installedOn(UpdateId id) {
        return Optional.empty();
      }

      @Override
      public boolean isDownloaded(UpdateId id) {
        return false;
      }
    };
  }
}

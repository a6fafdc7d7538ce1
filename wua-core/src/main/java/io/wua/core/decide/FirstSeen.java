package io.wua.core.decide;

import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.Optional;

/** When this host first saw an update; empty where it sees it now for the first time. */
@FunctionalInterface
public interface FirstSeen {
  /** The moment, if there was one before. */
  Optional<Instant> of(UpdateId id);

  /** A host that sees everything for the first time. */
  static FirstSeen never() {
    return id -> Optional.empty();
  }
}

package io.wua.server.fleet.payload;

import io.wua.core.update.Sha1;
import io.wua.server.fleet.want.WantedFile;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A file of the queue, and how far it is.
 *
 * @param file the file
 * @param wantedOn since when somebody waits
 * @param state where it stands
 * @param tries how many tries of this round failed
 * @param rounds how many rounds of tries failed
 * @param nextTryOn when its turn comes
 * @param lease who fetches it; it may be over
 * @param lastError why it is not there yet
 */
public record Want(
    WantedFile file,
    Instant wantedOn,
    WantState state,
    int tries,
    int rounds,
    Instant nextTryOn,
    Optional<WantLease> lease,
    Optional<String> lastError) {
  /** Refuses nulls and negative counts. */
  public Want {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(wantedOn, "wantedOn");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(nextTryOn, "nextTryOn");
    Objects.requireNonNull(lease, "lease");
    Objects.requireNonNull(lastError, "lastError");
    if (tries < 0 || rounds < 0) {
      throw new IllegalArgumentException(tries + " tries, " + rounds + " rounds");
    }
  }

  /** What it is. */
  public Sha1 sha1() {
    return file.payload().sha1();
  }
}

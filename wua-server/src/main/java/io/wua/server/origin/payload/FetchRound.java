package io.wua.server.origin.payload;

import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.fleet.payload.Want;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a run through the queue moved.
 *
 * @param tries every try, in the order in which they ended
 */
public record FetchRound(List<FileTry> tries) {
  /**
   * A try.
   *
   * @param want the file
   * @param outcome how it ended
   * @param took how long it took
   */
  public record FileTry(Want want, TryOutcome outcome, Duration took) {
    /** Refuses nulls. */
    public FileTry {
      Objects.requireNonNull(want, "want");
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(took, "took");
    }
  }

  /** Copies the list. */
  public FetchRound {
    tries = List.copyOf(tries);
  }

  /** The files that lie in the folder now. */
  public List<PayloadFile> files() {
    return arrived().stream().map(TryOutcome.Arrived::file).toList();
  }

  /** How many bytes came over the line. */
  public long movedBytes() {
    return arrived().stream().mapToLong(TryOutcome.Arrived::movedBytes).sum();
  }

  private List<TryOutcome.Arrived> arrived() {
    return tries.stream()
        .map(FileTry::outcome)
        .filter(TryOutcome.Arrived.class::isInstance)
        .map(TryOutcome.Arrived.class::cast)
        .toList();
  }
}

package io.wua.core.install.refusal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A moment in a sentence, to the second. */
final class Moment {
  private Moment() {}

  static Instant of(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS);
  }
}

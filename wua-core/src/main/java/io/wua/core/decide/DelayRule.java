package io.wua.core.decide;

import io.wua.core.schedule.WaptDuration;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How long allowed updates wait: the most specific level that states a delay wins, within a level
 * the longest.
 *
 * @param delay how long; zero where no source states one
 * @param source the source that won
 * @param from what it counts from
 * @param text the delay for the trace, written once
 */
record DelayRule(Duration delay, String source, DelayFrom from, String text) {
  private static DelayRule of(Duration delay, String source, DelayFrom from) {
    String written =
        delay.compareTo(WaptDuration.LONGEST) > 0 ? delay.toString() : WaptDuration.print(delay);
    return new DelayRule(delay, source, from, "install_delay " + written);
  }

  /** The rule of those sources that may speak. */
  static DelayRule of(List<Rules> sources, Predicate<Rules> maySpeak) {
    DelayFrom from =
        sources.stream()
            .filter(r -> r.delayFrom().isPresent())
            .max(
                Comparator.<Rules, PolicyLevel>comparing(r -> r.origin().level())
                    .thenComparing(r -> r.delayFrom().orElseThrow()))
            .flatMap(Rules::delayFrom)
            .orElse(DelayFrom.RELEASED);
    Optional<Rules> winner =
        sources.stream()
            .filter(maySpeak)
            .filter(r -> r.installDelay().isPresent())
            .max(
                Comparator.<Rules, PolicyLevel>comparing(r -> r.origin().level())
                    .thenComparing(r -> r.installDelay().orElseThrow())
                    .thenComparing(r -> r.origin().name(), Comparator.reverseOrder()));
    return winner
        .map(r -> of(r.installDelay().orElseThrow(), r.origin().name(), from))
        .orElse(of(Duration.ZERO, Reason.BUILT_IN, from));
  }

  /** What the trace says of it. */
  String text(boolean released, boolean waiting) {
    return text
        + (released ? " after the release" : " after this host first saw it")
        + (waiting ? " ends" : " ended");
  }

  /** The end of the delay; the end of time where the sum lies beyond it. */
  Instant end(Instant start) {
    try {
      return start.plus(delay);
    } catch (DateTimeException | ArithmeticException beyond) {
      return Instant.MAX;
    }
  }
}

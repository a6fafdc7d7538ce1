package io.wua.catalog.rule;

import io.wua.core.host.Truth;
import java.util.List;
import java.util.Objects;

/**
 * What a rule comes to on a host.
 *
 * @param truth the value
 * @param missing the facts that would settle it: those of the sub-rules that were UNKNOWN, in
 *     document order, without repeats; empty unless UNKNOWN
 */
public record Verdict(Truth truth, List<String> missing) {
  /** Certainly so. */
  public static final Verdict TRUE = new Verdict(Truth.TRUE, List.of());

  /** Certainly not so. */
  public static final Verdict FALSE = new Verdict(Truth.FALSE, List.of());

  /** Copies the list and refuses missing facts beside a definite value. */
  public Verdict {
    Objects.requireNonNull(truth, "truth");
    missing = List.copyOf(missing);
    if (truth != Truth.UNKNOWN && !missing.isEmpty()) {
      throw new IllegalArgumentException("a definite verdict misses nothing: " + missing);
    }
  }

  /** Not to be told for want of these facts. */
  public static Verdict unknown(List<String> missing) {
    return new Verdict(Truth.UNKNOWN, missing);
  }
}

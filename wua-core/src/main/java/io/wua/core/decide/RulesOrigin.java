package io.wua.core.decide;

import java.util.Comparator;
import java.util.Objects;

/**
 * Where rules come from.
 *
 * @param name the file or package, as people know it
 * @param level how specific it is
 */
public record RulesOrigin(String name, PolicyLevel level) implements Comparable<RulesOrigin> {
  private static final Comparator<RulesOrigin> MOST_SPECIFIC_FIRST =
      Comparator.comparing(RulesOrigin::level).reversed().thenComparing(RulesOrigin::name);

  /** Refuses nulls. */
  public RulesOrigin {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(level, "level");
  }

  @Override
  public int compareTo(RulesOrigin other) {
    return MOST_SPECIFIC_FIRST.compare(this, other);
  }

  @Override
  public String toString() {
    return name;
  }
}

package io.wua.catalog.rule.msi;

import io.wua.core.host.DottedVersion;
import java.util.Objects;
import java.util.Optional;

/**
 * The versions of a product that a rule means.
 *
 * @param min the lower bound
 * @param max the upper bound
 */
public record VersionBounds(Optional<Bound> min, Optional<Bound> max) {
  /**
   * One end.
   *
   * @param version the version
   * @param excluded whether that version itself is out
   */
  public record Bound(DottedVersion version, boolean excluded) {
    /** Refuses null. */
    public Bound {
      Objects.requireNonNull(version, "version");
    }
  }

  /** Refuses nulls. */
  public VersionBounds {
    Objects.requireNonNull(min, "min");
    Objects.requireNonNull(max, "max");
  }

  /** Whether every version is meant. */
  boolean isOpen() {
    return min.isEmpty() && max.isEmpty();
  }

  /** Whether a version is meant. */
  boolean contain(DottedVersion version) {
    return min.map(bound -> holds(version.compareTo(bound.version()), bound)).orElse(true)
        && max.map(bound -> holds(bound.version().compareTo(version), bound)).orElse(true);
  }

  private static boolean holds(int order, Bound bound) {
    return bound.excluded() ? order > 0 : order >= 0;
  }

  @Override
  public String toString() {
    return min.map(it -> (it.excluded() ? " > " : " >= ") + it.version()).orElse("")
        + max.map(it -> (it.excluded() ? " < " : " <= ") + it.version()).orElse("");
  }
}

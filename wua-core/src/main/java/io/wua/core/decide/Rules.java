package io.wua.core.decide;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What one source says: an ini, a rules file, a rules package. Absent values say nothing.
 *
 * @param origin where it comes from
 * @param forbidden what it forbids; each list alone forbids
 * @param allowed what it allows: by name, or by severity AND classification AND product
 * @param defaultAllow the verdict for updates that no rule mentions; one source that allows
 *     suffices
 * @param installDelay how long an allowed update waits
 * @param delayFrom what the delay counts from
 */
public record Rules(
    RulesOrigin origin,
    Selection forbidden,
    Selection allowed,
    Optional<Boolean> defaultAllow,
    Optional<Duration> installDelay,
    Optional<DelayFrom> delayFrom) {
  /** Refuses nulls and a negative delay. */
  public Rules {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(forbidden, "forbidden");
    Objects.requireNonNull(allowed, "allowed");
    Objects.requireNonNull(defaultAllow, "defaultAllow");
    Objects.requireNonNull(delayFrom, "delayFrom");
    if (installDelay.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException("install_delay of " + origin + " is negative");
    }
  }

  /** A source that says nothing yet; the {@code with...} methods add to it. */
  public static Rules of(String name, PolicyLevel level) {
    return new Rules(
        new RulesOrigin(name, level),
        Selection.nothing(),
        Selection.nothing(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with another set of forbidden updates. */
  public Rules withForbidden(Selection selection) {
    return new Rules(origin, selection, allowed, defaultAllow, installDelay, delayFrom);
  }

  /** The same with another set of allowed updates. */
  public Rules withAllowed(Selection selection) {
    return new Rules(origin, forbidden, selection, defaultAllow, installDelay, delayFrom);
  }

  /** The same with a verdict for updates that no rule mentions. */
  public Rules withDefaultAllow(boolean allow) {
    return new Rules(origin, forbidden, allowed, Optional.of(allow), installDelay, delayFrom);
  }

  /** The same with a delay. */
  public Rules withInstallDelay(Duration delay) {
    return new Rules(origin, forbidden, allowed, defaultAllow, Optional.of(delay), delayFrom);
  }

  /** The same with a start for the delay. */
  public Rules withDelayFrom(DelayFrom from) {
    return new Rules(origin, forbidden, allowed, defaultAllow, installDelay, Optional.of(from));
  }
}

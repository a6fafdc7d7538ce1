package io.wua.benchmarks.process;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A process that ended well.
 *
 * @param wall how long it ran
 * @param peakAnonymousBytes the most memory of its own that it had (RssAnon), as far as sampling
 *     saw; 0 where the system does not tell
 * @param values what it reported, by name
 */
public record Measured(Duration wall, long peakAnonymousBytes, Map<String, String> values) {
  /** Copies the map. */
  public Measured {
    values = Map.copyOf(values);
  }

  /** A number that it reported. */
  public double number(String name) {
    return Double.parseDouble(
        Optional.ofNullable(values.get(name))
            .orElseThrow(() -> new IllegalStateException("the process did not report " + name)));
  }

  /** How long it ran, in seconds. */
  public double wallSeconds() {
    return wall.toMillis() / 1e3;
  }

  /** The most memory of its own, in MB of a million bytes. */
  public double peakAnonymousMegabytes() {
    return peakAnonymousBytes / 1e6;
  }
}

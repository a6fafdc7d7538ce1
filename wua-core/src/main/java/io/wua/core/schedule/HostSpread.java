package io.wua.core.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * Spreads the work of a fleet over time, so that hosts with the same period do not all call at
 * once: each waits an extra time of its own, found from its identity alone and the same on every
 * run.
 *
 * @param host the identity of the host, its uuid for instance
 * @param percent the longest extra time, in percent of the period, from 0 to 100
 */
public record HostSpread(String host, int percent) {
  /** The number of values of a CRC-32. */
  private static final long BUCKETS = 1L << 32;

  /** The longest extra time that agents take, in percent. */
  private static final int USUAL = 10;

  /** Refuses a percentage below 0 or above 100. */
  public HostSpread {
    Objects.requireNonNull(host, "host");
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("a spread of " + percent + " % is not from 0 to 100");
    }
  }

  /** The spread that agents take: up to a tenth of the period. */
  public static HostSpread usual(String host) {
    return new HostSpread(host, USUAL);
  }

  /** The extra time of this host: at least nothing, less than the percentage of the period. */
  public Duration extra(Duration period) {
    CRC32 crc = new CRC32();
    crc.update(host.getBytes(UTF_8));
    double share = (double) crc.getValue() / BUCKETS;
    return Duration.ofSeconds((long) (share * percent / 100 * period.toSeconds()));
  }
}

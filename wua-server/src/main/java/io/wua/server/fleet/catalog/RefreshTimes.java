package io.wua.server.fleet.catalog;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * When the catalog is asked for: once a day about a time of the clock on the wall. How far from it
 * is another on each day and each server, so that not all servers ask at once, and follows from
 * both, so that a server that starts again does not ask again.
 *
 * @param at the time of day; where clocks skip it that day, as much later as they skip; where it
 *     comes twice, the first
 * @param jitter how far before or after it
 * @param server the name of the server
 */
public record RefreshTimes(LocalTime at, Duration jitter, String server) {
  /** More, and one day's time might pass the next day's where a day has 23 hours. */
  private static final Duration MOST_JITTER = Duration.ofHours(6);

  /** Refuses nulls, and a jitter below 0 or above 6 hours. */
  public RefreshTimes {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(server, "server");
    if (jitter.isNegative() || jitter.compareTo(MOST_JITTER) > 0) {
      throw new IllegalArgumentException("a jitter of " + jitter);
    }
  }

  /**
   * The first time after a moment.
   *
   * @param zone by which the clock on the wall goes
   */
  public Instant next(Instant after, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(after, zone).minusDays(1);
    Instant time = of(day, zone);
    while (!time.isAfter(after)) {
      day = day.plusDays(1);
      time = of(day, zone);
    }
    return time;
  }

  /** The time of a day. */
  public Instant of(LocalDate day, ZoneId zone) {
    return day.atTime(at).atZone(zone).toInstant().plusSeconds(shift(day));
  }

  private long shift(LocalDate day) {
    long most = jitter.toSeconds();
    byte[] digest = sha256().digest((server + " " + day).getBytes(StandardCharsets.UTF_8));
    return Math.floorMod(new BigInteger(digest).longValue(), 2 * most + 1) - most;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

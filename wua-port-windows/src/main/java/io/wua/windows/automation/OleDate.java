package io.wua.windows.automation;

import java.time.Instant;
import java.util.Optional;

/**
 * The DATE of automation: days since 1899-12-30 as a floating point number, whose fraction counts
 * forward from midnight even where the days are negative (<a
 * href="https://learn.microsoft.com/windows/win32/api/oleauto/nf-oleauto-varianttimetosystemtime">VariantTimeToSystemTime</a>).
 * The agent's are in UTC.
 */
public final class OleDate {
  private static final long EPOCH_DAY = 25_569;
  private static final double DAY_MILLIS = 86_400_000;

  /** 0100-01-01 and 10000-01-01: the range that Windows itself accepts. */
  private static final double FIRST = -657_435;

  private static final double END = 2_958_466;

  private OleDate() {}

  /** The moment, rounded to milliseconds; empty for what is no date. */
  public static Optional<Instant> toInstant(double date) {
    if (!(date > FIRST && date < END)) {
      return Optional.empty();
    }
    long day = (long) date;
    long time = Math.round(Math.abs(date - day) * DAY_MILLIS);
    return Optional.of(Instant.ofEpochMilli((day - EPOCH_DAY) * (long) DAY_MILLIS + time));
  }
}

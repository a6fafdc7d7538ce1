package io.wua.http.wire.status;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Dates in WAPT's form: ISO-8601 with T and without zone, of which its console shows the first 19
 * characters.
 */
final class WireDates {
  private WireDates() {}

  static String utc(Instant when) {
    return in(when, ZoneOffset.UTC);
  }

  static String in(Instant when, ZoneId zone) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
        LocalDateTime.ofInstant(when.truncatedTo(ChronoUnit.SECONDS), zone));
  }
}

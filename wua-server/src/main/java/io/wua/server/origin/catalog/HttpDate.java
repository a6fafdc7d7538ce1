package io.wua.server.origin.catalog;

import io.wua.core.download.Validators;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The date of a file as HTTP writes it (RFC 9110, 5.6.7), which is also kept as the file's own. */
final class HttpDate {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private HttpDate() {}

  static Optional<Instant> of(Validators said) {
    try {
      return said.lastModified().map(text -> FORM.parse(text, Instant::from));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  static Validators validators(Instant modified) {
    return new Validators(Optional.empty(), Optional.of(FORM.format(modified)));
  }
}

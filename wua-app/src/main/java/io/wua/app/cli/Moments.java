package io.wua.app.cli;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Reads the moments that people write in options. */
public final class Moments {
  private Moments() {}

  /** The moment of {@code --at}. */
  public static Instant at(String text) throws BadArgument {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw BadArgument.of("--at", text, "write a moment in UTC: 2026-07-21T10:00:00Z");
    }
  }
}

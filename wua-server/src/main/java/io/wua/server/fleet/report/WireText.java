package io.wua.server.fleet.report;

import java.util.Objects;
import java.util.Optional;

/** Texts of the wire as databases can keep them: without NUL, which WAPT turns into a space too. */
final class WireText {
  private WireText() {}

  static String clean(String text, String name) {
    return Objects.requireNonNull(text, name).replace('\0', ' ');
  }

  /** The same, and no longer than that: a longer one is refused, never cut. */
  static String clean(String text, String name, int longest) {
    String cleaned = clean(text, name);
    if (cleaned.length() > longest) {
      throw new IllegalArgumentException(name + " is longer than " + longest + " characters");
    }
    return cleaned;
  }

  static Optional<String> clean(Optional<String> text, String name, int longest) {
    return text.map(t -> clean(t, name, longest));
  }
}

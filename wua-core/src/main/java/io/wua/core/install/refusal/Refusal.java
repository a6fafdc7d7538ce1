package io.wua.core.install.refusal;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Why something is not done now: never an error, always with what helps. */
public sealed interface Refusal permits HostRefusal, UpdateRefusal {
  /** The reason as one word for programs, in upper case with underscores. */
  default String word() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toUpperCase(Locale.ROOT);
  }

  /** What is the matter and what to do, in whole sentences. */
  String sentence();

  /** When it passes by itself, where that is known. */
  default Optional<Instant> until() {
    return Optional.empty();
  }
}

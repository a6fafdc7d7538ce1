package io.wua.core.decide;

import java.util.Locale;
import java.util.Optional;

/** What {@code install_delay} counts from. */
public enum DelayFrom {
  /** The day that Microsoft released the update. */
  RELEASED,
  /** The day that this host first saw it. */
  FIRST_SEEN;

  /** The word in settings. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the word, whatever its case. */
  public static Optional<DelayFrom> parse(String text) {
    for (DelayFrom each : values()) {
      if (each.name().equalsIgnoreCase(text.strip())) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}

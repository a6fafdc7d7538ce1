package io.wua.core.decide;

import java.util.Locale;
import java.util.Optional;

/** How specific a source of rules is, least specific first. Deny wins at every level. */
public enum PolicyLevel {
  /** The settings of the host's own ini. */
  INI,
  /** Rules for everyone. */
  EVERYONE,
  /** Rules for a group of hosts. */
  GROUP,
  /** Rules for this host alone. */
  HOST;

  /** The word in rules files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the word, whatever its case. */
  public static Optional<PolicyLevel> parse(String text) {
    for (PolicyLevel level : values()) {
      if (level.name().equalsIgnoreCase(text.strip())) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}

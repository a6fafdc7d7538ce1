package io.wua.catalog.rule.os;

import io.wua.core.host.Truth;

/**
 * Compares language tags. Whether Windows takes a neutral tag ({@code en}) and a specific one
 * ({@code en-US}) for the same has not been verified: no definite answer between these.
 */
final class LanguageTags {
  private LanguageTags() {}

  static Truth same(String one, String other) {
    String a = one.strip();
    String b = other.strip();
    if (a.equalsIgnoreCase(b)) {
      return Truth.TRUE;
    }
    return isNeutralOf(a, b) || isNeutralOf(b, a) ? Truth.UNKNOWN : Truth.FALSE;
  }

  private static boolean isNeutralOf(String neutral, String specific) {
    return !neutral.isEmpty()
        && specific.length() > neutral.length()
        && specific.charAt(neutral.length()) == '-'
        && specific.regionMatches(true, 0, neutral, 0, neutral.length());
  }
}

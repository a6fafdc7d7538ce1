package io.wua.core.settings;

import java.util.regex.Pattern;

/** Hides who logs in, and with what, in a URL. */
final class Passwords {
  /** Up to the last "@": a password may hold any character, and hiding too much does no harm. */
  private static final Pattern USER =
      Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*://)?.*@", Pattern.DOTALL);

  private Passwords() {}

  static String hide(String text) {
    return USER.matcher(text).replaceFirst("$1***@");
  }
}

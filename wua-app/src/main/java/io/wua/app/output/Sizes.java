package io.wua.app.output;

import java.util.Locale;

/** Sizes in bytes as people read them, in powers of 1024. */
public final class Sizes {
  private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB"};
  private static final int STEP = 1024;

  private Sizes() {}

  /** Three significant digits at the most; a dash for nothing known. */
  public static String of(long bytes) {
    if (bytes <= 0) {
      return "-";
    }
    double value = bytes;
    int unit = 0;
    while (value >= STEP && unit < UNITS.length - 1) {
      value /= STEP;
      unit++;
    }
    String form = unit == 0 || value >= 100 ? "%.0f %s" : "%.1f %s";
    return String.format(Locale.ROOT, form, value, UNITS[unit]);
  }
}

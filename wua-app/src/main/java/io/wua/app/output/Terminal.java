package io.wua.app.output;

/**
 * How wide the terminal is. The launcher hands the width over; without one nothing is shortened.
 */
public final class Terminal {
  private static final int LEAST = 80;

  private Terminal() {}

  /** The width in characters. */
  public static int width() {
    String columns = System.getProperty("wua.columns", "");
    return columns.matches("[0-9]{1,5}")
        ? Math.max(LEAST, Integer.parseInt(columns))
        : Integer.MAX_VALUE;
  }
}

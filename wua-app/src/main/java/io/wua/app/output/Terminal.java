package io.wua.app.output;

/**
 * What the launcher found out of the terminal and hands over: its width, without which nothing is
 * shortened, and whether standard error is one.
 */
public final class Terminal {
  private static final int LEAST = 80;

  private Terminal() {}

  /** Whether standard error is a terminal, as far as that can be told without a launcher. */
  public static boolean errorIsTerminal() {
    String told = System.getProperty("wua.progress");
    return told == null ? System.console() != null : Boolean.parseBoolean(told);
  }

  /** The width in characters. */
  public static int width() {
    String columns = System.getProperty("wua.columns", "");
    return columns.matches("[0-9]{1,5}")
        ? Math.max(LEAST, Integer.parseInt(columns))
        : Integer.MAX_VALUE;
  }
}

package io.wua.app.output;

/** A number of updates in words. */
public final class UpdateCount {
  private UpdateCount() {}

  /** For instance {@code 1 update}, {@code 2 updates}. */
  public static String of(int number) {
    return number + (number == 1 ? " update" : " updates");
  }
}

package io.wua.app.cli;

import java.io.PrintWriter;
import java.util.List;

/** Prints warnings where they do not disturb the answer. */
public final class Warnings {
  private Warnings() {}

  /** Prints each on a line of its own. */
  public static void print(List<String> warnings, PrintWriter err) {
    warnings.forEach(warning -> err.println("wua: warning: " + warning));
    err.flush();
  }
}

package io.wua.app.cli;

import java.io.PrintWriter;
import java.util.List;

/** Prints warnings where they do not disturb the answer. */
final class Warnings {
  private Warnings() {}

  static void print(List<String> warnings, PrintWriter err) {
    warnings.forEach(warning -> err.println("wua: warning: " + warning));
    err.flush();
  }
}

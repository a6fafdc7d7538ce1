package io.wua.benchmarks.process;

import java.nio.file.Path;

/** Where the sources of this project lie. */
public final class Checkout {
  private Checkout() {}

  /** Its top folder: the system property {@code wua.root}, else the current folder. */
  public static Path root() {
    return Path.of(System.getProperty("wua.root", "")).toAbsolutePath().normalize();
  }
}

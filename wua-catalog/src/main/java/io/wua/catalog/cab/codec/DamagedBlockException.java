package io.wua.catalog.cab.codec;

import java.util.Objects;

/** A compressed block breaks the rules of its compression. */
public final class DamagedBlockException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String found;

  DamagedBlockException(String expected, String found) {
    super("expected " + expected + ", found " + found);
    this.expected = Objects.requireNonNull(expected, "expected");
    this.found = Objects.requireNonNull(found, "found");
  }

  /** What the compression calls for. */
  public String expected() {
    return expected;
  }

  /** What the block holds instead. */
  public String found() {
    return found;
  }
}

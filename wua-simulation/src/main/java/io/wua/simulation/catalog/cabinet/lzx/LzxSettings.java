package io.wua.simulation.catalog.cabinet.lzx;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * What is left to choose when a folder is compressed; the same settings and bytes always give the
 * same.
 *
 * @param windowBits how far back matches reach: 2 to that power bytes, 15 to 21
 * @param callTranslationBytes where the operands of call instructions are made absolute before
 *     compression, the size that the translation counts with, above 0; empty for no translation
 * @param seed decides where blocks end, and sometimes which type they have
 */
public record LzxSettings(int windowBits, OptionalInt callTranslationBytes, long seed) {
  /** The size that Microsoft's own cabinets state, whatever they hold. */
  public static final int MICROSOFT_TRANSLATION_BYTES = 12_000_000;

  private static final int SMALLEST_WINDOW = 15;
  private static final int LARGEST_WINDOW = 21;

  /** Refuses windows that a cabinet cannot name, and translation sizes below 1. */
  public LzxSettings {
    Objects.requireNonNull(callTranslationBytes, "callTranslationBytes");
    if (windowBits < SMALLEST_WINDOW || windowBits > LARGEST_WINDOW) {
      throw new IllegalArgumentException(
          "a window of " + windowBits + " bits; a cabinet allows 15 to 21");
    }
    if (callTranslationBytes.isPresent() && callTranslationBytes.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "a translation size of " + callTranslationBytes.getAsInt() + " bytes");
    }
  }

  /** With translation as in Microsoft's cabinets. */
  public static LzxSettings of(int windowBits) {
    return new LzxSettings(windowBits, OptionalInt.of(MICROSOFT_TRANSLATION_BYTES), 0);
  }

  /** The same without translation. */
  public LzxSettings withoutCallTranslation() {
    return new LzxSettings(windowBits, OptionalInt.empty(), seed);
  }

  /** The same with another translation size. */
  public LzxSettings withCallTranslation(int bytes) {
    return new LzxSettings(windowBits, OptionalInt.of(bytes), seed);
  }

  /** The same with other chances. */
  public LzxSettings withSeed(long newSeed) {
    return new LzxSettings(windowBits, callTranslationBytes, newSeed);
  }
}

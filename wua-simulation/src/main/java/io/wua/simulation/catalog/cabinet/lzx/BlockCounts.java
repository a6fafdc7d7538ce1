package io.wua.simulation.catalog.cabinet.lzx;

import io.wua.simulation.catalog.cabinet.lzx.match.PositionSlots;
import io.wua.simulation.catalog.cabinet.lzx.match.Tokens;
import java.util.Arrays;

/** How often each symbol of each tree occurs in a block. */
final class BlockCounts {
  static final int LITERALS = 256;
  static final int LENGTH_SYMBOLS = 249;
  static final int ALIGNED_SYMBOLS = 8;
  static final int ALIGNED_BITS = 3;
  private static final int LENGTHS_IN_MAIN = 7;

  private final int[] main;
  private final int[] lengths = new int[LENGTH_SYMBOLS];
  private final int[] aligned = new int[ALIGNED_SYMBOLS];
  private long extraBits = 0;

  BlockCounts(int slots) {
    main = new int[mainSymbols(slots)];
  }

  /** The size of the main tree: literals, and eight symbols for each slot. */
  static int mainSymbols(int slots) {
    return LITERALS + (LENGTHS_IN_MAIN + 1) * slots;
  }

  /** The symbol of a match in the main tree. */
  static int mainSymbol(int slot, int length) {
    return LITERALS
        + (LENGTHS_IN_MAIN + 1) * slot
        + Math.min(length - Tokens.SHORTEST, LENGTHS_IN_MAIN);
  }

  /** The symbol of a length in the length tree; negative where the main tree says it all. */
  static int lengthSymbol(int length) {
    return length - Tokens.SHORTEST - LENGTHS_IN_MAIN;
  }

  void add(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.isMatch(i)) {
        main[tokens.literal(i)]++;
        continue;
      }
      int length = tokens.length(i);
      int formatted = tokens.formattedOffset(i);
      int slot = PositionSlots.slot(formatted);
      main[mainSymbol(slot, length)]++;
      if (lengthSymbol(length) >= 0) {
        lengths[lengthSymbol(length)]++;
      }
      int extra = PositionSlots.extraBits(slot);
      extraBits += extra;
      if (extra >= ALIGNED_BITS) {
        aligned[formatted % ALIGNED_SYMBOLS]++;
      }
    }
  }

  int[] main() {
    return main;
  }

  int[] lengths() {
    return lengths;
  }

  /** Of the low three bits of offsets that have so many extra bits. */
  int[] aligned() {
    return aligned;
  }

  /** The sum of {@link #aligned}. */
  int alignedTotal() {
    return Arrays.stream(aligned).sum();
  }

  /** How many bits of offsets follow the symbols in a verbatim block. */
  long extraBits() {
    return extraBits;
  }
}

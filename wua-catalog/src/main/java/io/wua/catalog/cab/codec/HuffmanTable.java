package io.wua.catalog.cab.codec;

import java.util.Arrays;

/**
 * A canonical Huffman code as a table: codes up to {@code fastBits} long are looked up at once, the
 * rare longer ones by comparison with the bounds of each length.
 *
 * <p>A found code is one number, {@code symbol << 5 | length}.
 */
final class HuffmanTable {
  /** The longest code that there may be. */
  static final int LONGEST = 16;

  /** How far the symbol is shifted in a found code; the length is below. */
  static final int SYMBOL_SHIFT = 5;

  /** Masks the length out of a found code. */
  static final int LENGTH_MASK = (1 << SYMBOL_SHIFT) - 1;

  private static final int ALL_CODES = 1 << LONGEST;

  private final int fastBits;
  private final short[] fast;
  private final short[] symbolsByCode;
  private final int[] firstCode = new int[LONGEST + 1];
  private final int[] endCode = new int[LONGEST + 1];
  private final int[] firstSymbol = new int[LONGEST + 1];

  /**
   * Makes room for a code.
   *
   * @param symbols the most symbols, at most 1,024
   * @param fastBits the code length up to which one look-up suffices
   */
  HuffmanTable(int symbols, int fastBits) {
    this.fastBits = fastBits;
    this.fast = new short[1 << fastBits];
    this.symbolsByCode = new short[symbols];
  }

  /** The table by the next {@code fastBits} bits; 0 says that the code is longer, or none. */
  short[] fast() {
    return fast;
  }

  int fastBits() {
    return fastBits;
  }

  /**
   * Builds the code from the length of each symbol's code, 0 for symbols that do not occur.
   *
   * @throws DamagedBlockException if the lengths are those of no prefix code. A code without
   *     symbols and one with a single symbol of one bit are let through: what they cannot express
   *     fails when it is met.
   */
  void build(byte[] lengths, int symbols) throws DamagedBlockException {
    int[] count = new int[LONGEST + 1];
    for (int i = 0; i < symbols; i++) {
      count[lengths[i]]++;
    }
    int used = symbols - count[0];
    count[0] = 0;
    int code = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      firstCode[length] = code;
      firstSymbol[length] = index;
      code += count[length] << (LONGEST - length);
      index += count[length];
      endCode[length] = code;
    }
    boolean single = used == 1 && count[1] == 1;
    if (code != ALL_CODES && used != 0 && !single) {
      throw new DamagedBlockException(
          "a complete Huffman code",
          (code > ALL_CODES ? "too many" : "too few") + " codes for " + used + " symbols");
    }
    int[] next = firstSymbol.clone();
    for (int symbol = 0; symbol < symbols; symbol++) {
      int length = lengths[symbol];
      if (length > 0) {
        symbolsByCode[next[length]++] = (short) symbol;
      }
    }
    fill(count);
  }

  private void fill(int[] count) {
    int at = 0;
    int index = 0;
    for (int length = 1; length <= fastBits; length++) {
      int span = 1 << (fastBits - length);
      for (int i = 0; i < count[length]; i++) {
        short found = (short) (symbolsByCode[index++] << SYMBOL_SHIFT | length);
        Arrays.fill(fast, at, at + span, found);
        at += span;
      }
    }
    Arrays.fill(fast, at, fast.length, (short) 0);
  }

  /**
   * Finds a code that the fast table does not have.
   *
   * @param top the next 16 bits
   */
  int findLong(int top) throws DamagedBlockException {
    for (int length = fastBits + 1; length <= LONGEST; length++) {
      if (top < endCode[length]) {
        int index = firstSymbol[length] + ((top - firstCode[length]) >>> (LONGEST - length));
        return symbolsByCode[index] << SYMBOL_SHIFT | length;
      }
    }
    throw new DamagedBlockException("a Huffman code", "bits that are none");
  }

  /** Takes one symbol from the input, where speed does not matter. */
  int read(LzxBits in) throws DamagedBlockException {
    in.require(LONGEST);
    int found = fast[in.peek(fastBits)];
    if (found == 0) {
      found = findLong(in.peek(LONGEST));
    }
    in.drop(found & LENGTH_MASK);
    return found >> SYMBOL_SHIFT;
  }
}

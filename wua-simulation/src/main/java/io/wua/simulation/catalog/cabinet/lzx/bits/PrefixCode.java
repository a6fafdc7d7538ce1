package io.wua.simulation.catalog.cabinet.lzx.bits;

import java.util.Arrays;

/**
 * A canonical prefix code: shorter words come first, words of one length in the order of their
 * symbols, so that the lengths alone tell the code ([MS-PATCH] 2.2).
 */
public final class PrefixCode {
  /** The longest word of the trees of literals, matches and lengths. */
  public static final int LONGEST_WORD = 16;

  /** The longest word of a pretree, whose lengths have four bits. */
  static final int LONGEST_PRETREE_WORD = 15;

  private final int[] lengths;
  private final int[] words;

  private PrefixCode(int[] lengths) {
    this.lengths = lengths;
    this.words = words(lengths);
  }

  /**
   * The best code for symbols that occur so often.
   *
   * @param counts how often each symbol occurs; the sum is below 2^31
   * @param longest how long a word may be
   */
  public static PrefixCode of(int[] counts, int longest) {
    return new PrefixCode(CodeLengths.of(counts, longest));
  }

  private static int[] words(int[] lengths) {
    int[] words = new int[lengths.length];
    int longest = Arrays.stream(lengths).max().orElse(0);
    int next = 0;
    for (int length = 1; length <= longest; length++) {
      next <<= 1;
      for (int symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] == length) {
          words[symbol] = next++;
        }
      }
    }
    return words;
  }

  /** The length of a symbol's word in bits; 0 for a symbol without one. */
  public int length(int symbol) {
    return lengths[symbol];
  }

  /** The lengths of all words. */
  public int[] lengths() {
    return lengths.clone();
  }

  /** How many bits the words take if the symbols occur so often. */
  public long bits(int[] counts) {
    long bits = 0;
    for (int symbol = 0; symbol < counts.length; symbol++) {
      bits += (long) counts[symbol] * lengths[symbol];
    }
    return bits;
  }

  /** Writes the word of a symbol. */
  public void put(int symbol, BitOutput out) {
    out.put(words[symbol], lengths[symbol]);
  }
}

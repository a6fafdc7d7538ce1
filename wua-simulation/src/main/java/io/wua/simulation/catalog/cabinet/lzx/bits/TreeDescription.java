package io.wua.simulation.catalog.cabinet.lzx.bits;

/**
 * How a block tells the lengths of a tree: as differences to the lengths of the block before,
 * modulo 17, with runs, all written in a code of its own, the pretree ([MS-PATCH] 2.6).
 */
public final class TreeDescription {
  private static final int PRETREE_SYMBOLS = 20;
  private static final int PRETREE_LENGTH_BITS = 4;
  private static final int DIFFERENCES = 17;
  private static final int FEW_ZEROS = 17;
  private static final int MANY_ZEROS = 18;
  private static final int SAME = 19;
  private static final int FEWEST_IN_RUN = 4;
  private static final int MANY = 20;
  private static final int MOST_IN_RUN = 51;
  private static final int MOST_SAME = 5;

  private final int[] symbols;
  private final int[] extras;
  private int size = 0;
  private final int[] counts = new int[PRETREE_SYMBOLS];
  private final PrefixCode pretree;

  private TreeDescription(int[] before, int[] lengths, int from, int to) {
    symbols = new int[to - from];
    extras = new int[to - from];
    int at = from;
    while (at < to) {
      at += describe(before, lengths, at, run(lengths, at, to));
    }
    pretree = PrefixCode.of(counts, PrefixCode.LONGEST_PRETREE_WORD);
  }

  /**
   * Describes a part of a tree.
   *
   * @param before the lengths that the reader knows
   * @param lengths those that it is to know
   * @param from the first symbol of the part
   * @param to the first symbol after it
   */
  public static TreeDescription of(int[] before, int[] lengths, int from, int to) {
    return new TreeDescription(before, lengths, from, to);
  }

  private static int run(int[] lengths, int from, int to) {
    int end = from + 1;
    while (end < to && end - from < MOST_IN_RUN && lengths[end] == lengths[from]) {
      end++;
    }
    return end - from;
  }

  /** Adds what stands for the next lengths, and says for how many. */
  private int describe(int[] before, int[] lengths, int at, int run) {
    int difference = (before[at] - lengths[at] + DIFFERENCES) % DIFFERENCES;
    if (run < FEWEST_IN_RUN) {
      add(difference, 0);
      return 1;
    }
    if (lengths[at] != 0) {
      int same = Math.min(run, MOST_SAME);
      add(SAME, same - FEWEST_IN_RUN);
      add(difference, 0);
      return same;
    }
    if (run < MANY) {
      add(FEW_ZEROS, run - FEWEST_IN_RUN);
    } else {
      add(MANY_ZEROS, run - MANY);
    }
    return run;
  }

  private void add(int symbol, int extra) {
    symbols[size] = symbol;
    extras[size++] = extra;
    counts[symbol]++;
  }

  private static int extraBits(int symbol) {
    return switch (symbol) {
      case FEW_ZEROS -> 4;
      case MANY_ZEROS -> 5;
      case SAME -> 1;
      default -> 0;
    };
  }

  /** How many bits {@link #put} writes. */
  public long bits() {
    long bits = (long) PRETREE_SYMBOLS * PRETREE_LENGTH_BITS + pretree.bits(counts);
    for (int symbol = FEW_ZEROS; symbol < PRETREE_SYMBOLS; symbol++) {
      bits += (long) counts[symbol] * extraBits(symbol);
    }
    return bits;
  }

  /** Writes the pretree and the lengths in its code. */
  public void put(BitOutput out) {
    for (int symbol = 0; symbol < PRETREE_SYMBOLS; symbol++) {
      out.put(pretree.length(symbol), PRETREE_LENGTH_BITS);
    }
    for (int i = 0; i < size; i++) {
      pretree.put(symbols[i], out);
      out.put(extras[i], extraBits(symbols[i]));
    }
  }
}

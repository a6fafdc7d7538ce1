package io.wua.simulation.catalog.cabinet.lzx.bits;

import java.util.Arrays;

/** The lengths of the best prefix code for given counts (Huffman 1952), none above a limit. */
final class CodeLengths {
  private static final int SYMBOL_BITS = 16;

  private CodeLengths() {}

  /**
   * The length of each symbol's code word; 0 for a symbol that does not occur. A code of a single
   * word would be incomplete, which readers refuse, so a second symbol gets one as well.
   */
  static int[] of(int[] counts, int limit) {
    int[] usable = counts.clone();
    int used = (int) Arrays.stream(usable).filter(count -> count > 0).count();
    if (used == 0) {
      return new int[counts.length];
    }
    if (used == 1) {
      usable[usable[0] > 0 ? 1 : 0] = 1;
    }
    int[] lengths = unlimited(usable);
    while (Arrays.stream(lengths).anyMatch(length -> length > limit)) {
      // Flatter counts give a flatter tree; once all are 1 it is as flat as can be.
      for (int symbol = 0; symbol < usable.length; symbol++) {
        usable[symbol] = (usable[symbol] + 1) / 2;
      }
      lengths = unlimited(usable);
    }
    return lengths;
  }

  private static int[] unlimited(int[] counts) {
    long[] leaves = new long[counts.length];
    int n = 0;
    for (int symbol = 0; symbol < counts.length; symbol++) {
      if (counts[symbol] > 0) {
        leaves[n++] = ((long) counts[symbol] << SYMBOL_BITS) | symbol;
      }
    }
    Arrays.sort(leaves, 0, n);
    int[] parents = parents(leaves, n);
    int[] depths = new int[2 * n - 1];
    int[] lengths = new int[counts.length];
    for (int node = 2 * n - 3; node >= 0; node--) {
      depths[node] = depths[parents[node]] + 1;
      if (node < n) {
        lengths[(int) leaves[node] & ((1 << SYMBOL_BITS) - 1)] = depths[node];
      }
    }
    return lengths;
  }

  /** Joins the two lightest nodes until one is left; joined ones arise in order of weight. */
  private static int[] parents(long[] leaves, int n) {
    long[] weights = new long[2 * n - 1];
    for (int leaf = 0; leaf < n; leaf++) {
      weights[leaf] = leaves[leaf] >>> SYMBOL_BITS;
    }
    int[] parents = new int[2 * n - 1];
    int leaf = 0;
    int inner = n;
    for (int next = n; next < weights.length; next++) {
      for (int child = 0; child < 2; child++) {
        boolean takesLeaf = leaf < n && (inner == next || weights[leaf] <= weights[inner]);
        int lightest = takesLeaf ? leaf++ : inner++;
        parents[lightest] = next;
        weights[next] += weights[lightest];
      }
    }
    return parents;
  }
}

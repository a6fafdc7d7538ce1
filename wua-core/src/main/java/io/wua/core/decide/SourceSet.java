package io.wua.core.decide;

import java.util.List;

/** A set of source numbers as words of 64 bits; all sets of one index have the same length. */
final class SourceSet {
  private final long[] words;

  SourceSet(int sources) {
    words = new long[(sources + 63) / 64];
  }

  void add(int source) {
    words[source / 64] |= 1L << source;
  }

  void addAll(SourceSet other) {
    for (int i = 0; i < words.length; i++) {
      words[i] |= other.words[i];
    }
  }

  /**
   * Appends the reasons of the sources that are in both sets, or in either of the last two.
   *
   * @param decided whether the verdict has fallen before
   * @return whether it has fallen now
   */
  static boolean collect(
      SourceSet first,
      SourceSet second,
      SourceSet either,
      SourceSet or,
      Reason[] decisive,
      Reason[] plain,
      List<Reason> trace,
      boolean decided) {
    boolean done = decided;
    for (int i = 0; i < first.words.length; i++) {
      long met = first.words[i] & second.words[i] & (either.words[i] | or.words[i]);
      while (met != 0) {
        int source = i * 64 + Long.numberOfTrailingZeros(met);
        trace.add(done ? plain[source] : decisive[source]);
        done = true;
        met &= met - 1;
      }
    }
    return done;
  }
}

package io.wua.simulation.catalog.cabinet.lzx.match;

/**
 * Finds earlier bytes that equal those at a position: a chain for each hash of four bytes, the
 * nearest place first, followed a bounded number of steps.
 */
final class MatchFinder {
  /** The shortest that it finds. */
  static final int SHORTEST = 4;

  private static final int MOST_STEPS = 96;
  // Bytes that repeat little are left with fewer steps: each byte earns some, for later use.
  private static final int FEWEST_STEPS = 2;
  private static final int STEPS_PER_BYTE = 1;
  private static final int MOST_EARNED = 4096;
  private static final int MOST_HASH_BITS = 17;
  private static final int MULTIPLIER = 0x9E3779B1;

  private final History history;
  private final int farthest;
  private final int mask;
  private final int hashShift;
  // Positions plus 1, so that 0 says none.
  private final int[] latest;
  private final int[] before;
  private int inserted = 0;
  private int earned = MOST_EARNED;
  private int length = 0;
  private int distance = 0;

  MatchFinder(History history, int windowBits) {
    this.history = history;
    // The highest formatted offset of a window is its size minus 1.
    this.farthest = (1 << windowBits) - 3;
    this.mask = (1 << windowBits) - 1;
    int hashBits = Math.min(windowBits, MOST_HASH_BITS);
    this.hashShift = Integer.SIZE - hashBits;
    this.latest = new int[1 << hashBits];
    this.before = new int[1 << windowBits];
  }

  /** The length of the last find; below {@link #SHORTEST} where there was none. */
  int length() {
    return length;
  }

  /** The distance of the last find. */
  int distance() {
    return distance;
  }

  /**
   * Looks for the longest, of equally long ones the nearest.
   *
   * @param enough a length with which the search ends
   * @param limit how long one may be
   */
  void find(int position, int enough, int limit) {
    length = SHORTEST - 1;
    if (limit < SHORTEST) {
      return;
    }
    insertUpTo(position);
    int lowest = Math.max(0, position - farthest);
    int four = history.intAt(position);
    int candidate = latest[hash(four)] - 1;
    int steps = Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, earned));
    for (; steps > 0 && candidate >= lowest; steps--) {
      earned = Math.max(0, earned - 1);
      if (history.at(candidate + length) == history.at(position + length)
          && history.intAt(candidate) == four) {
        int common = history.common(candidate, position, limit);
        if (common > length) {
          length = common;
          distance = position - candidate;
          if (common >= enough || common == limit) {
            return;
          }
        }
      }
      candidate = before[candidate & mask] - 1;
    }
  }

  /** Makes all positions before one findable; three more bytes must be known from there on. */
  void insertUpTo(int position) {
    earned = Math.min(MOST_EARNED, earned + STEPS_PER_BYTE * Math.max(0, position - inserted));
    while (inserted < position) {
      int slot = hash(history.intAt(inserted));
      before[inserted & mask] = latest[slot];
      latest[slot] = ++inserted;
    }
  }

  private int hash(int four) {
    return (four * MULTIPLIER) >>> hashShift;
  }
}

package io.wua.simulation.catalog.cabinet.lzx;

import java.util.SplittableRandom;

/**
 * Decides by chance where the next block ends and whether it is to have the smallest type. An
 * encoder that always took the best would leave most of the format out: blocks within a frame,
 * across frames, of odd sizes, and uncompressed ones between others.
 */
final class BlockPlan {
  /** No block is longer. */
  static final int LONGEST_FRAMES = 16;

  /** No block is longer. */
  static final int LONGEST_BYTES = LONGEST_FRAMES * LzxEncoder.FRAME_BYTES;

  /** Which type a block should have. */
  enum Wish {
    /** Whatever is smallest. */
    SMALLEST,
    /** Verbatim instead of aligned, or the other way round, where that costs little. */
    OTHER_TREE,
    /** Uncompressed; such a block is short, because it costs much. */
    UNCOMPRESSED
  }

  private static final int LONGEST_UNCOMPRESSED = 700;
  private static final int CASES = 16;

  private final SplittableRandom random;
  private int end = 0;
  private Wish wish = Wish.SMALLEST;

  BlockPlan(long seed) {
    random = new SplittableRandom(seed);
    next(0);
  }

  /** Where the block should end; it does so at the first possible place from there on. */
  int end() {
    return end;
  }

  Wish wish() {
    return wish;
  }

  /** Plans the block that starts at a position. Early blocks are short, so small folders vary. */
  void next(int start) {
    int frame = start / LzxEncoder.FRAME_BYTES;
    int frames = 1 + random.nextInt(Math.min(LONGEST_FRAMES, 1 + frame));
    long frameEnd = (long) (frame + frames) * LzxEncoder.FRAME_BYTES;
    wish = Wish.SMALLEST;
    switch (random.nextInt(CASES)) {
      case 0 -> {
        wish = Wish.UNCOMPRESSED;
        endAt(start + 1L + random.nextInt(LONGEST_UNCOMPRESSED));
      }
      case 1, 2 -> endAt(start + 1L + random.nextInt(frames * LzxEncoder.FRAME_BYTES));
      case 3, 4, 5 -> {
        wish = Wish.OTHER_TREE;
        endAt(frameEnd);
      }
      default -> endAt(frameEnd);
    }
  }

  /** Positions end with a folder, just below 2 GiB. */
  private void endAt(long position) {
    end = (int) Math.min(position, Integer.MAX_VALUE);
  }
}

package io.wua.simulation.catalog.cabinet.lzx;

import io.wua.simulation.catalog.cabinet.lzx.BlockPlan.Wish;
import io.wua.simulation.catalog.cabinet.lzx.bits.BitOutput;
import io.wua.simulation.catalog.cabinet.lzx.match.History;
import io.wua.simulation.catalog.cabinet.lzx.match.PositionSlots;
import io.wua.simulation.catalog.cabinet.lzx.match.RecentOffsets;
import java.io.IOException;

/** Writes runs of tokens as blocks of the type that suits them. */
final class BlockWriter {
  private static final int TYPE_BITS = 3;
  private static final int SIZE_BITS = 24;
  private static final int HEADER_BITS = TYPE_BITS + SIZE_BITS;
  // The header, a whole word up to the next one, three offsets, and the byte that makes it even.
  private static final int UNCOMPRESSED_BITS = HEADER_BITS + 16 + 3 * Integer.SIZE + Byte.SIZE;
  private static final int LARGEST_FRAME_BITS = (LzxEncoder.FRAME_BYTES + 2048) * Byte.SIZE;

  private final History history;
  private final FrameOutput frames;
  private final BitOutput out;
  private final LzxStatistics statistics;
  private final RecentOffsets recent = new RecentOffsets();
  private final int slots;
  private int[] mainBefore;
  private int[] lengthsBefore = new int[BlockCounts.LENGTH_SYMBOLS];

  BlockWriter(int windowBits, History history, FrameOutput frames, LzxStatistics statistics) {
    this.history = history;
    this.frames = frames;
    this.out = frames.bits();
    this.statistics = statistics;
    this.slots = PositionSlots.count(windowBits);
    this.mainBefore = new int[BlockCounts.mainSymbols(slots)];
  }

  /** Writes a run as one block, or as several where one would not do. */
  void write(TokenRange range, Wish wish) throws IOException {
    BlockCounts counts = new BlockCounts(slots);
    counts.add(range.tokens(), range.from(), range.to());
    BlockTrees trees = new BlockTrees(counts, mainBefore, lengthsBefore);
    boolean aligned = isAligned(trees, wish);
    long bits = HEADER_BITS + trees.bits(aligned);
    long plainBits = UNCOMPRESSED_BITS + (long) Byte.SIZE * range.bytes();
    boolean plain = wish == Wish.UNCOMPRESSED || plainBits < bits;
    if (plain && mayBePlain(range)) {
      putPlain(range);
    } else if (plain && range.crossesFrames()) {
      writeInTwo(range, range.firstFrameEnd());
    } else if (range.crossesFrames() && hasTooLargeFrame(range, trees, bits)) {
      writeInTwo(range, range.middleFrameEnd());
    } else {
      putCompressed(range, trees, aligned);
    }
  }

  private void writeInTwo(TokenRange range, int middle) throws IOException {
    TokenRange first = range.before(middle);
    write(first, Wish.SMALLEST);
    write(range.after(first), Wish.SMALLEST);
  }

  private static boolean isAligned(BlockTrees trees, Wish wish) {
    if (!trees.hasAligned()) {
      return false;
    }
    boolean smaller = trees.bits(true) < trees.bits(false);
    boolean cheap = Math.abs(trees.bits(true) - trees.bits(false)) <= trees.bits(smaller) / 32;
    return wish == Wish.OTHER_TREE && cheap ? !smaller : smaller;
  }

  /**
   * Whether an uncompressed block leaves a whole number of words in each frame. If it started at an
   * odd place and went on to the frame's end, readers would not agree where its last byte belongs.
   */
  private static boolean mayBePlain(TokenRange range) {
    return range.start() % 2 == 0 || range.end() < range.firstFrameEnd();
  }

  /**
   * Whether the trees, made for the whole run, are so bad for one frame of it that its block of
   * data would exceed what readers accept.
   */
  private static boolean hasTooLargeFrame(TokenRange range, BlockTrees trees, long bits) {
    if (bits <= LARGEST_FRAME_BITS) {
      return false;
    }
    int position = range.start();
    int frameBits = 0;
    for (int i = range.from(); i < range.to(); i++) {
      position += range.tokens().length(i);
      frameBits += trees.tokenBits(range.tokens(), i);
      if (frameBits > LARGEST_FRAME_BITS) {
        return true;
      }
      if (position % LzxEncoder.FRAME_BYTES == 0) {
        frameBits = 0;
      }
    }
    return false;
  }

  private void putHeader(BlockType type, TokenRange range) {
    out.put(type.code(), TYPE_BITS);
    out.put(range.bytes(), SIZE_BITS);
    statistics.addBlock(type, range.bytes());
  }

  private void putCompressed(TokenRange range, BlockTrees trees, boolean aligned)
      throws IOException {
    putHeader(aligned ? BlockType.ALIGNED : BlockType.VERBATIM, range);
    trees.putTrees(aligned, out);
    mainBefore = trees.mainLengths();
    lengthsBefore = trees.lengthLengths();
    for (int i = range.from(); i < range.to(); i++) {
      trees.putToken(range.tokens(), i, aligned, out);
      statistics.addToken(range.tokens(), i);
      take(range, i);
      frames.advance(range.tokens().length(i));
    }
  }

  private void take(TokenRange range, int index) {
    if (range.tokens().isMatch(index)) {
      recent.use(range.tokens().formattedOffset(index));
    }
  }

  /** The offsets that stand before the bytes are those with which the next block goes on. */
  private void putPlain(TokenRange range) throws IOException {
    putHeader(BlockType.UNCOMPRESSED, range);
    for (int i = range.from(); i < range.to(); i++) {
      take(range, i);
    }
    out.alignBeforeBytes();
    for (int i = 0; i < RecentOffsets.COUNT; i++) {
      out.putInt(recent.get(i));
    }
    int position = range.start();
    while (position < range.end()) {
      int frameEnd = (position / LzxEncoder.FRAME_BYTES + 1) * LzxEncoder.FRAME_BYTES;
      int length = Math.min(range.end(), frameEnd) - position;
      out.putBytes(history.array(), history.index(position), length);
      position += length;
      if (position == range.end() && range.bytes() % 2 == 1) {
        out.putBytes(new byte[1], 0, 1);
      }
      frames.advance(length);
    }
  }
}

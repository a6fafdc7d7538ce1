package io.wua.simulation.catalog.cabinet.lzx;

import io.wua.simulation.catalog.cabinet.lzx.match.RecentOffsets;
import io.wua.simulation.catalog.cabinet.lzx.match.Tokens;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What compressed folders consist of, so that a reader's test can show that it met the whole
 * format. Several threads may add what their folders consist of; it is read when all are done.
 */
public final class LzxStatistics {
  /** The first length of each line of the printed histogram. */
  private static final int[] LINES = {2, 3, 4, 5, 6, 8, 9, 16, 32, 64, 128, 192, 256, 257, 258};

  private final Map<BlockType, Long> blocks = new EnumMap<>(BlockType.class);
  private final Map<BlockType, Long> bytes = new EnumMap<>(BlockType.class);
  private final long[] matches = new long[Tokens.LONGEST + 1];
  private final long[] repeats = new long[RecentOffsets.COUNT];
  private long literals = 0;
  private int farthest = 0;
  private long uncompressedBytes = 0;
  private long compressedBytes = 0;

  void addBlock(BlockType type, int blockBytes) {
    blocks.merge(type, 1L, Long::sum);
    bytes.merge(type, (long) blockBytes, Long::sum);
  }

  void addToken(Tokens tokens, int index) {
    if (!tokens.isMatch(index)) {
      literals++;
      return;
    }
    matches[tokens.length(index)]++;
    int formatted = tokens.formattedOffset(index);
    if (formatted < RecentOffsets.COUNT) {
      repeats[formatted]++;
    } else {
      farthest = Math.max(farthest, formatted - 2);
    }
  }

  /** Adds what another one holds, which nobody changes any more. */
  public synchronized void add(LzxStatistics other) {
    other.blocks.forEach((type, count) -> blocks.merge(type, count, Long::sum));
    other.bytes.forEach((type, count) -> bytes.merge(type, count, Long::sum));
    Arrays.setAll(matches, length -> matches[length] + other.matches[length]);
    Arrays.setAll(repeats, index -> repeats[index] + other.repeats[index]);
    literals += other.literals;
    farthest = Math.max(farthest, other.farthest);
    uncompressedBytes += other.uncompressedBytes;
    compressedBytes += other.compressedBytes;
  }

  void addFrame(int frameBytes, int dataBytes) {
    uncompressedBytes += frameBytes;
    compressedBytes += dataBytes;
  }

  /** How many blocks of a type there are. */
  public long blocks(BlockType type) {
    return blocks.getOrDefault(type, 0L);
  }

  /** How many uncompressed bytes the blocks of a type stand for. */
  public long bytes(BlockType type) {
    return bytes.getOrDefault(type, 0L);
  }

  /** How many bytes stand for themselves in blocks with trees. */
  public long literals() {
    return literals;
  }

  /**
   * How many matches have a length.
   *
   * @param length 2 to 257
   */
  public long matches(int length) {
    return matches[length];
  }

  /** How many matches have a length from one up to but without another. */
  private long matches(int from, int to) {
    long sum = 0;
    for (int length = from; length < to; length++) {
      sum += matches[length];
    }
    return sum;
  }

  /**
   * How many matches repeat one of the last three offsets.
   *
   * @param index 0 for the last, 1, or 2 for the one before those
   */
  public long repeats(int index) {
    return repeats[index];
  }

  /** The farthest distance of a match, in bytes; 0 without one. */
  public int farthest() {
    return farthest;
  }

  /** How many bytes went in. */
  public long uncompressedBytes() {
    return uncompressedBytes;
  }

  /** How many came out, without the headers of the cabinet. */
  public long compressedBytes() {
    return compressedBytes;
  }

  /** A table for people, of several lines. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    line(text, "%,d bytes compressed to %,d", uncompressedBytes, compressedBytes);
    for (BlockType type : BlockType.values()) {
      String name = type.name().toLowerCase(Locale.ROOT);
      line(text, "%-12s %,9d blocks %,15d bytes", name, blocks(type), bytes(type));
    }
    line(text, "%-12s %,9d", "literals", literals);
    line(text, "%-12s %,9d R0 %,9d R1 %,9d R2", "repeats", repeats[0], repeats[1], repeats[2]);
    line(text, "%-12s %,9d bytes", "farthest", farthest);
    for (int i = 0; i + 1 < LINES.length; i++) {
      int last = LINES[i + 1] - 1;
      String lengths = LINES[i] == last ? "" + last : LINES[i] + " to " + last;
      line(text, "%-12s %,9d matches", lengths, matches(LINES[i], LINES[i + 1]));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}

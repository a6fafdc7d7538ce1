package io.wua.catalog.cab.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The inner loop of LZX: literals and matches of verbatim and aligned blocks, and the three offsets
 * that matches may repeat.
 *
 * <p>The waiting bits and the repeated offsets are copied to locals for the time of a run, which is
 * what makes it fast.
 */
final class LzxMatches {
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The slots below this one repeat an offset. */
  private static final int REPEATING_SLOTS = 3;

  private static final int SHORTEST_MATCH = 2;
  private static final int ALIGNED_BITS = 3;
  private static final int MOST_EXTRA_BITS = 17;

  /** How many bits follow each position slot. */
  private static final int[] EXTRA_BITS = new int[50];

  /** The first offset of each position slot, plus two. */
  private static final int[] BASE = new int[50];

  static {
    for (int slot = 0, base = 0; slot < BASE.length; slot++) {
      EXTRA_BITS[slot] = slot < 4 ? 0 : Math.min(MOST_EXTRA_BITS, slot / 2 - 1);
      BASE[slot] = base;
      base += 1 << EXTRA_BITS[slot];
    }
  }

  private final LzxBits in;
  private final LzxTrees trees;
  private final LzxWindow window;
  private int recent0 = 1;
  private int recent1 = 1;
  private int recent2 = 1;

  LzxMatches(LzxBits in, LzxTrees trees, LzxWindow window) {
    this.in = in;
    this.trees = trees;
    this.window = window;
  }

  /** Sets the offsets that matches may repeat, the most recent first. */
  void recentOffsets(int first, int second, int third) {
    recent0 = first;
    recent1 = second;
    recent2 = third;
  }

  /**
   * Fills a part of the window.
   *
   * @param from the index of its first byte
   * @param to the index after its last; no match may go beyond
   * @param alignedBlock whether the lowest bits of offsets have a code of their own
   */
  void expand(int from, int to, boolean alignedBlock) throws DamagedBlockException {
    HuffmanTable main = trees.main();
    short[] mainFast = main.fast();
    int mainShift = Long.SIZE - main.fastBits();
    byte[] source = in.bytes;
    int lastNext = in.end + LzxBits.LOOK_AHEAD;
    int next = in.next;
    long bits = in.bits;
    int count = in.count;
    byte[] out = window.bytes();
    int farthest = window.size();
    int r0 = recent0;
    int r1 = recent1;
    int r2 = recent2;
    int at = from;
    while (at < to) {
      // A main and a length code take 32 bits at most.
      if (count <= 32) {
        if (next > lastNext) {
          throw in.endsEarly();
        }
        bits |= twoWords(source, next) << (32 - count);
        next += 4;
        count += 32;
      }
      int found = mainFast[(int) (bits >>> mainShift)];
      if (found == 0) {
        found = main.findLong((int) (bits >>> 48));
      }
      bits <<= found & HuffmanTable.LENGTH_MASK;
      count -= found & HuffmanTable.LENGTH_MASK;
      int symbol = found >> HuffmanTable.SYMBOL_SHIFT;
      if (symbol < LzxTrees.LITERALS) {
        out[at++] = (byte) symbol;
        continue;
      }
      int length = symbol & LzxTrees.LENGTH_FOLLOWS;
      if (length == LzxTrees.LENGTH_FOLLOWS) {
        HuffmanTable lengths = trees.length();
        found = lengths.fast()[(int) (bits >>> (Long.SIZE - lengths.fastBits()))];
        if (found == 0) {
          found = lengths.findLong((int) (bits >>> 48));
        }
        bits <<= found & HuffmanTable.LENGTH_MASK;
        count -= found & HuffmanTable.LENGTH_MASK;
        length += found >> HuffmanTable.SYMBOL_SHIFT;
      }
      length += SHORTEST_MATCH;
      int slot = (symbol - LzxTrees.LITERALS) >>> LzxTrees.LENGTH_BITS;
      int offset;
      if (slot >= REPEATING_SLOTS) {
        // An offset takes 17 more at most, or 14 and a code of 7.
        if (count <= 32) {
          if (next > lastNext) {
            throw in.endsEarly();
          }
          bits |= twoWords(source, next) << (32 - count);
          next += 4;
          count += 32;
        }
        int extra = EXTRA_BITS[slot];
        offset = BASE[slot] - 2;
        if (alignedBlock && extra >= ALIGNED_BITS) {
          int plain = extra - ALIGNED_BITS;
          // Two shifts, because a shift by 64 would be one by 0.
          offset += (int) (bits >>> 1 >>> (Long.SIZE - 1 - plain)) << ALIGNED_BITS;
          bits <<= plain;
          HuffmanTable low = trees.aligned();
          found = low.fast()[(int) (bits >>> (Long.SIZE - low.fastBits()))];
          if (found == 0) {
            found = low.findLong((int) (bits >>> 48));
          }
          bits <<= found & HuffmanTable.LENGTH_MASK;
          count -= plain + (found & HuffmanTable.LENGTH_MASK);
          offset += found >> HuffmanTable.SYMBOL_SHIFT;
        } else {
          offset += (int) (bits >>> 1 >>> (Long.SIZE - 1 - extra));
          bits <<= extra;
          count -= extra;
        }
        r2 = r1;
        r1 = r0;
        r0 = offset;
      } else if (slot == 0) {
        offset = r0;
      } else if (slot == 1) {
        offset = r1;
        r1 = r0;
        r0 = offset;
      } else {
        offset = r2;
        r2 = r0;
        r0 = offset;
      }
      // An offset may be any number here: as an unsigned one it is too great if it is negative.
      if (Integer.compareUnsigned(offset - 1, Math.min(at, farthest)) >= 0 || length > to - at) {
        throw badMatch(offset, length, Math.min(at, farthest), to - at);
      }
      copy(out, at, offset, length);
      at += length;
    }
    in.next = next;
    in.bits = bits;
    in.count = count;
    recent0 = r0;
    recent1 = r1;
    recent2 = r2;
  }

  private static long twoWords(byte[] source, int at) {
    return Integer.rotateLeft((int) LzxBits.TWO_WORDS.get(source, at), 16) & LzxBits.WORDS_MASK;
  }

  /** Copies within the window; the runs may overlap, and then the bytes repeat. */
  private static void copy(byte[] out, int to, int offset, int length) {
    int end = to + length;
    int from = to - offset;
    if (offset >= Long.BYTES) {
      for (int at = to; at < end; at += Long.BYTES, from += Long.BYTES) {
        EIGHT_BYTES.set(out, at, (long) EIGHT_BYTES.get(out, from));
      }
    } else if (offset == 1) {
      Arrays.fill(out, to, end, out[from]);
    } else {
      for (int at = to; at < end; at++, from++) {
        out[at] = out[from];
      }
    }
  }

  private static DamagedBlockException badMatch(int offset, int length, int behind, int ahead) {
    return new DamagedBlockException(
        "a match of at most " + ahead + " bytes from at most " + behind + " bytes back",
        length + " bytes from " + Integer.toUnsignedString(offset) + " bytes back");
  }
}

package io.wua.catalog.cab.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The bits of LZX blocks: little-endian words of 16 bits, each from its highest bit down, with runs
 * of plain bytes between them.
 *
 * <p>Up to 64 bits wait at the top of a long. What follows the end of a block reads as zeros, so
 * that looking ahead is free; taking such bits is found out by {@link #next} at the latest when the
 * frame ends. The fields are open to the inner loop, which works on copies.
 */
final class LzxBits {
  /** Reads two words at once. */
  static final VarHandle TWO_WORDS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** Keeps the two words of a sign-extended int. */
  static final long WORDS_MASK = 0xFFFF_FFFFL;

  /** How far {@link #next} may pass the end before bits that are not there must have been used. */
  static final int LOOK_AHEAD = 8;

  private static final int WORD_BITS = 16;

  /** What can be left of a block: the byte that pads an odd run of plain bytes. */
  private static final int MOST_LEFT_OVER = 1;

  /** The block, behind it zeros. */
  byte[] bytes = new byte[0];

  /** The index of the first byte that is not yet among the waiting bits. */
  int next;

  /** The index at which the block ends. */
  int end;

  /** The waiting bits, the next one highest. */
  long bits;

  /** How many bits wait. */
  int count;

  /** Goes on with the next block of input, after what the one before has left. */
  void append(byte[] block, int length) throws DamagedBlockException {
    int left = end - next;
    if (left > MOST_LEFT_OVER) {
      throw new DamagedBlockException("the block before to be used up", left + " bytes left of it");
    }
    int needed = left + length + LOOK_AHEAD + Long.BYTES;
    byte[] joined = bytes.length < needed ? new byte[needed + needed / 4] : bytes;
    System.arraycopy(bytes, next, joined, 0, left);
    System.arraycopy(block, 0, joined, left, length);
    bytes = joined;
    next = 0;
    end = left + length;
    Arrays.fill(bytes, end, needed, (byte) 0);
  }

  /** Makes sure that so many bits wait, at most 32. */
  void require(int wanted) throws DamagedBlockException {
    if (count < wanted) {
      if (next > end + LOOK_AHEAD) {
        throw endsEarly();
      }
      bits |=
          (Integer.rotateLeft((int) TWO_WORDS.get(bytes, next), WORD_BITS) & WORDS_MASK)
              << (32 - count);
      next += 4;
      count += 32;
    }
  }

  /** The next bits, between 1 and 32 of them and no more than were required. */
  int peek(int wanted) {
    return (int) (bits >>> (Long.SIZE - wanted));
  }

  /** Takes bits that were looked at. */
  void drop(int taken) {
    bits <<= taken;
    count -= taken;
  }

  /** Takes between 1 and 32 bits. */
  int take(int wanted) throws DamagedBlockException {
    require(wanted);
    int value = peek(wanted);
    drop(wanted);
    return value;
  }

  /** Leaves the bits at the end of their word and goes over to plain bytes. */
  void endWord() throws DamagedBlockException {
    next -= count / WORD_BITS * 2;
    bits = 0;
    count = 0;
    requireBytes(0);
  }

  /** The same, and a word that was not begun is left out as a whole. */
  void padWord() throws DamagedBlockException {
    if (count % WORD_BITS == 0) {
      take(WORD_BITS);
    }
    endWord();
  }

  /** Makes sure that so many plain bytes are left of the block. */
  void requireBytes(int wanted) throws DamagedBlockException {
    if (end - next < wanted) {
      throw endsEarly();
    }
  }

  /** Takes four plain bytes as a number. */
  int takeInt() throws DamagedBlockException {
    requireBytes(Integer.BYTES);
    int value = (int) TWO_WORDS.get(bytes, next);
    next += Integer.BYTES;
    return value;
  }

  /** What to throw where the block has fewer bits than are needed. */
  DamagedBlockException endsEarly() {
    return new DamagedBlockException("more of the block", "its end after " + end + " bytes");
  }
}

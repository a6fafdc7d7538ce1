package io.wua.simulation.catalog.cabinet.lzx.match;

import java.util.Arrays;

/** A queue of literals and matches, each in one number. */
public final class Tokens {
  /** The shortest match. */
  public static final int SHORTEST = 2;

  /** The longest match of a cabinet. */
  public static final int LONGEST = 257;

  private static final int MATCH = 1 << 31;
  private static final int LENGTH_SHIFT = 21;
  private static final int OFFSET_MASK = (1 << LENGTH_SHIFT) - 1;
  private static final int FIRST_CAPACITY = 1 << 13;

  private int[] tokens = new int[FIRST_CAPACITY];
  private int size = 0;

  void addLiteral(byte value) {
    add(value & 0xFF);
  }

  void addMatch(int length, int formattedOffset) {
    add(MATCH | (length - SHORTEST) << LENGTH_SHIFT | formattedOffset);
  }

  private void add(int token) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * size);
    }
    tokens[size++] = token;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Whether that one is a match, not a literal. */
  public boolean isMatch(int index) {
    return tokens[index] < 0;
  }

  /** The byte of a literal, 0 to 255. */
  public int literal(int index) {
    return tokens[index];
  }

  /** How many bytes it stands for. */
  public int length(int index) {
    return isMatch(index) ? ((tokens[index] & ~MATCH) >>> LENGTH_SHIFT) + SHORTEST : 1;
  }

  /** The formatted offset of a match ({@link PositionSlots}). */
  public int formattedOffset(int index) {
    return tokens[index] & OFFSET_MASK;
  }

  /** Lets the first ones go. */
  public void drop(int count) {
    System.arraycopy(tokens, count, tokens, 0, size - count);
    size -= count;
  }
}

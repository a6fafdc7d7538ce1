package io.wua.catalog.cab.lzx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds matches greedily, and repeats recent offsets where they serve. */
final class MatchFinder {
  private static final int HASHES = 1 << 16;
  private static final int CHAIN = 16;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 257;
  private static final int FRAME = 32_768;

  private final byte[] data;
  private final int farthest;
  private final int[] head = new int[HASHES];
  private final int[] previous;
  private final int[] recent = {1, 1, 1};
  private int indexed;

  MatchFinder(byte[] data, int windowBits) {
    this.data = data;
    this.farthest = (1 << windowBits) - 3;
    this.previous = new int[data.length];
    Arrays.fill(head, -1);
  }

  int[] recent() {
    return recent;
  }

  /** Sets the recent offsets, as a plain block does. */
  void recent(int first, int second, int third) {
    recent[0] = first;
    recent[1] = second;
    recent[2] = third;
  }

  /** The tokens for a part of the data; no match crosses a frame. */
  List<Token> tokens(int from, int to) {
    List<Token> tokens = new ArrayList<>();
    int at = from;
    while (at < to) {
      int end = Math.min(to, at / FRAME * FRAME + FRAME);
      Token token = next(at, end);
      tokens.add(token);
      at += token.size();
    }
    return tokens;
  }

  private Token next(int at, int end) {
    index(at);
    int most = Math.min(LONGEST, end - at);
    int repeated = 0;
    int repeatedLength = 0;
    for (int i = 0; i < recent.length; i++) {
      int length = lengthAt(at, recent[i], most);
      if (length > repeatedLength) {
        repeated = i;
        repeatedLength = length;
      }
    }
    int offset = 0;
    int length = 0;
    if (most >= SHORTEST) {
      int candidate = head[hash(at)];
      for (int i = 0; i < CHAIN && candidate >= 0 && at - candidate <= farthest; i++) {
        int found = lengthAt(at, at - candidate, most);
        if (found > length) {
          length = found;
          offset = at - candidate;
        }
        candidate = previous[candidate];
      }
    }
    if (repeatedLength >= 2 && repeatedLength + 1 >= length) {
      int used = recent[repeated];
      recent[repeated] = recent[0];
      recent[0] = used;
      return Token.repeat(repeated, repeatedLength);
    }
    if (length >= SHORTEST) {
      recent(offset, recent[0], recent[1]);
      return Token.match(offset, length);
    }
    return Token.literal(data[at]);
  }

  private int lengthAt(int at, int offset, int most) {
    if (offset > at || offset > farthest) {
      return 0;
    }
    int length = 0;
    while (length < most && data[at + length] == data[at + length - offset]) {
      length++;
    }
    return length;
  }

  /** Makes everything before a place findable. */
  private void index(int at) {
    for (; indexed < at && indexed + SHORTEST <= data.length; indexed++) {
      int hash = hash(indexed);
      previous[indexed] = head[hash];
      head[hash] = indexed;
    }
  }

  private int hash(int at) {
    if (at + SHORTEST > data.length) {
      return 0;
    }
    int three = (data[at] & 0xFF) | (data[at + 1] & 0xFF) << 8 | (data[at + 2] & 0xFF) << 16;
    return (three * 0x9E3779B1) >>> 16;
  }
}

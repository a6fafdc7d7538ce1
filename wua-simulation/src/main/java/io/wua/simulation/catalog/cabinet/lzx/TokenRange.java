package io.wua.simulation.catalog.cabinet.lzx;

import io.wua.simulation.catalog.cabinet.lzx.match.Tokens;

/**
 * A run of tokens and the bytes of the folder that they stand for.
 *
 * @param tokens where they are
 * @param from the index of the first
 * @param to the index after the last
 * @param start the position of the first byte in the folder
 * @param end the position after the last byte
 */
record TokenRange(Tokens tokens, int from, int to, int start, int end) {
  /** The first tokens of a queue, up to the one with which they reach a position. */
  static TokenRange upTo(Tokens tokens, int start, int position) {
    int index = 0;
    int reached = start;
    while (reached < position) {
      reached += tokens.length(index++);
    }
    return new TokenRange(tokens, 0, index, start, reached);
  }

  int bytes() {
    return end - start;
  }

  /** Where the frame ends in which the range starts. */
  int firstFrameEnd() {
    return (start / LzxEncoder.FRAME_BYTES + 1) * LzxEncoder.FRAME_BYTES;
  }

  boolean crossesFrames() {
    return end > firstFrameEnd();
  }

  /** The end of a frame near the middle of a range that crosses frames. */
  int middleFrameEnd() {
    int middle = (start + bytes() / 2) / LzxEncoder.FRAME_BYTES * LzxEncoder.FRAME_BYTES;
    return Math.max(middle, firstFrameEnd());
  }

  /** The part before a position at which a token ends, such as the end of a frame. */
  TokenRange before(int position) {
    int index = from;
    int reached = start;
    while (reached < position) {
      reached += tokens.length(index++);
    }
    return new TokenRange(tokens, from, index, start, reached);
  }

  /** What comes after a part at the start. */
  TokenRange after(TokenRange part) {
    return new TokenRange(tokens, part.to, to, part.end, end);
  }
}

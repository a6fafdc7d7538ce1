package io.wua.catalog.cab.codec;

/**
 * What has been expanded, as far back as matches may reach. Not a ring: it grows to the right and
 * is moved back when full, so that a match is one run of bytes and may be copied past its end.
 */
final class LzxWindow {
  /** The bytes that a copy in steps of eight may write past its end. */
  static final int SLACK = 8;

  private static final int LEAST_ROOM = 8 * LzxDecoder.FRAME_BYTES;

  private final int size;
  private final byte[] bytes;
  private int position;

  /**
   * Makes an empty window.
   *
   * @param bits the binary logarithm of its size
   * @param mostBytes how much will be written at most, in whole frames; it may be less than a
   *     window
   */
  LzxWindow(int bits, long mostBytes) {
    this.size = 1 << bits;
    long room = Math.min(mostBytes, size + (long) Math.max(size, LEAST_ROOM));
    this.bytes = new byte[(int) room + SLACK];
  }

  /** The bytes; those before {@link #position} are valid. */
  byte[] bytes() {
    return bytes;
  }

  /** The index at which the next frame goes. */
  int position() {
    return position;
  }

  /** The greatest distance that a match may have. */
  int size() {
    return size;
  }

  /** Makes room for one frame, so that {@link #position} may change. */
  void makeRoom() {
    if (position + LzxDecoder.FRAME_BYTES + SLACK > bytes.length) {
      System.arraycopy(bytes, position - size, bytes, 0, size);
      position = size;
    }
  }

  /** Counts bytes in that were written at the position. */
  void advance(int written) {
    position += written;
  }
}

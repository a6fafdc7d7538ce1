package io.wua.http.wire.body;

import io.wua.http.wire.body.BodyException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What gzip (RFC 1952) puts around a deflated stream. {@link java.util.zip.GZIPInputStream} takes
 * whatever follows the last member for its end, so garbage behind it would go unseen.
 */
final class GzipFrame {
  private static final int FIXED = 10;
  private static final int TRAILER = 8;
  private static final int HAS_HEADER_CRC = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int MAX_TEXT = 1024;

  private GzipFrame() {}

  static boolean starts(byte[] start) {
    return start.length == 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
  }

  /** Reads the header and returns its length in bytes. */
  static int skipHeader(InputStream in) throws BodyException, IOException {
    byte[] fixed = exactly(in, FIXED);
    if (fixed[2] != 8) {
      throw new BodyException(Fault.DAMAGED, "The gzip body is not deflated.");
    }
    int flags = fixed[3];
    int length = FIXED;
    if ((flags & HAS_EXTRA) != 0) {
      byte[] size = exactly(in, 2);
      int extra = (size[0] & 0xff) | ((size[1] & 0xff) << 8);
      exactly(in, extra);
      length += 2 + extra;
    }
    if ((flags & HAS_NAME) != 0) {
      length += skipText(in);
    }
    if ((flags & HAS_COMMENT) != 0) {
      length += skipText(in);
    }
    if ((flags & HAS_HEADER_CRC) != 0) {
      exactly(in, 2);
      length += 2;
    }
    return length;
  }

  /** Reads checksum and length behind the deflated stream, and compares them. */
  static void checkTrailer(InputStream in, BodyBuffer out) throws BodyException, IOException {
    ByteBuffer trailer = ByteBuffer.wrap(exactly(in, TRAILER)).order(ByteOrder.LITTLE_ENDIAN);
    if (trailer.getInt() != (int) out.crc32() || trailer.getInt() != out.size()) {
      throw new BodyException(Fault.DAMAGED, "The checksum of the gzip body is wrong.");
    }
  }

  private static int skipText(InputStream in) throws BodyException, IOException {
    for (int length = 1; length <= MAX_TEXT; length++) {
      if (exactly(in, 1)[0] == 0) {
        return length;
      }
    }
    throw new BodyException(Fault.DAMAGED, "The header of the gzip body does not end.");
  }

  private static byte[] exactly(InputStream in, int length) throws BodyException, IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new BodyException(Fault.DAMAGED, "The gzip body ends too early.");
    }
    return bytes;
  }
}

package io.wua.catalog.cab;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * How the bytes of a folder are compressed ([MS-CAB] 2.2, CFFOLDER typeCompress).
 *
 * @param method the algorithm
 * @param windowBits the binary logarithm of the window in bytes, 15 to 21; LZX alone has one
 */
public record CabinetCompression(Method method, OptionalInt windowBits) {
  /** The algorithms that the format knows. */
  public enum Method {
    /** Not compressed. */
    STORED,
    /** Deflate in blocks of 32 KiB, each with the block before as its dictionary. */
    MSZIP,
    /** An arithmetic coder of the 1990s; it is listed and not expanded. */
    QUANTUM,
    /** LZ77 with Huffman trees over a window of up to 2 MiB. */
    LZX
  }

  /** The smallest window that LZX may have in a cabinet. */
  static final int LEAST_WINDOW_BITS = 15;

  /** The greatest window that LZX may have in a cabinet. */
  static final int MOST_WINDOW_BITS = 21;

  /** Refuses LZX without a possible window and a window elsewhere. */
  public CabinetCompression {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(windowBits, "windowBits");
    boolean possible =
        windowBits.isPresent()
            ? method == Method.LZX
                && windowBits.getAsInt() >= LEAST_WINDOW_BITS
                && windowBits.getAsInt() <= MOST_WINDOW_BITS
            : method != Method.LZX;
    if (!possible) {
      throw new IllegalArgumentException("no compression " + method + " with window " + windowBits);
    }
  }

  static CabinetCompression of(Method method) {
    return new CabinetCompression(method, OptionalInt.empty());
  }

  static CabinetCompression lzx(int windowBits) {
    return new CabinetCompression(Method.LZX, OptionalInt.of(windowBits));
  }

  /** The name as tools print it: {@code MSZIP}, {@code LZX:21}. */
  @Override
  public String toString() {
    return windowBits.isPresent() ? method + ":" + windowBits.getAsInt() : method.toString();
  }
}

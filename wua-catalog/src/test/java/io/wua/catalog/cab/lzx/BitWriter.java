package io.wua.catalog.cab.lzx;

import java.io.ByteArrayOutputStream;

/** Writes bits into little-endian words of 16, each from its highest bit down. */
final class BitWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int word;
  private int used;

  void bits(int value, int count) {
    for (int i = count - 1; i >= 0; i--) {
      word = word << 1 | value >>> i & 1;
      if (++used == 16) {
        out.write(word);
        out.write(word >> 8);
        word = 0;
        used = 0;
      }
    }
  }

  /** Fills the begun word with zeros. */
  void endWord() {
    if (used > 0) {
      bits(0, 16 - used);
    }
  }

  /** Fills the begun word with zeros, and a whole one where none is begun. */
  void padWord() {
    bits(0, 16 - used);
  }

  void plainByte(int value) {
    if (used > 0) {
      throw new IllegalStateException("a byte inside a word");
    }
    out.write(value);
  }

  void plainInt(int value) {
    for (int shift = 0; shift < 32; shift += 8) {
      plainByte(value >> shift);
    }
  }

  /** Takes what was written since the last call. */
  byte[] takeBytes() {
    byte[] bytes = out.toByteArray();
    out.reset();
    return bytes;
  }
}

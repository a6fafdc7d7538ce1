package io.wua.catalog.cab.lzx;

/**
 * One literal or match of an LZX block, as it will be written.
 *
 * @param main the symbol of the main code
 * @param lengthSymbol the symbol of the length code, or -1
 * @param extra the bits after the slot, as a number
 * @param extraBits how many those are
 * @param size how many bytes it stands for
 */
record Token(int main, int lengthSymbol, int extra, int extraBits, int size) {
  private static final int SLOTS = 50;

  static Token literal(byte value) {
    return new Token(value & 0xFF, -1, 0, 0, 1);
  }

  /** A match that repeats the recent offset of that number, 0 to 2. */
  static Token repeat(int recent, int length) {
    return match(recent, 0, 0, length);
  }

  static Token match(int offset, int length) {
    int formatted = offset + 2;
    int base = 0;
    for (int slot = 0; slot < SLOTS; slot++) {
      int bits = slot < 4 ? 0 : Math.min(17, slot / 2 - 1);
      if (formatted < base + (1 << bits)) {
        return match(slot, formatted - base, bits, length);
      }
      base += 1 << bits;
    }
    throw new IllegalArgumentException("offset " + offset + " has no slot");
  }

  private static Token match(int slot, int extra, int extraBits, int length) {
    int header = Math.min(length - 2, 7);
    return new Token(
        256 + slot * 8 + header, header == 7 ? length - 9 : -1, extra, extraBits, length);
  }

  boolean hasAlignedBits() {
    return extraBits >= 3;
  }
}

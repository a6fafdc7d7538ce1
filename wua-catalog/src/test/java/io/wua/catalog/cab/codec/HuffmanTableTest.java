package io.wua.catalog.cab.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Which code lengths make a code, and what is found in it. */
final class HuffmanTableTest {
  private static HuffmanTable table(int... lengths) throws DamagedBlockException {
    HuffmanTable table = new HuffmanTable(lengths.length, 4);
    byte[] bytes = new byte[lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      bytes[i] = (byte) lengths[i];
    }
    table.build(bytes, bytes.length);
    return table;
  }

  /** Words of bits, each from its highest bit down. */
  private static LzxBits bits(int... words) throws DamagedBlockException {
    byte[] bytes = new byte[words.length * 2];
    for (int i = 0; i < words.length; i++) {
      bytes[2 * i] = (byte) words[i];
      bytes[2 * i + 1] = (byte) (words[i] >> 8);
    }
    LzxBits bits = new LzxBits();
    bits.append(bytes, bytes.length);
    return bits;
  }

  @Test
  void givesShortCodesToSymbolsInOrder() throws Exception {
    HuffmanTable table = table(2, 1, 3, 3);
    LzxBits in = bits(0b0_10_110_111_0_10_0_11_0);
    assertEquals(1, table.read(in));
    assertEquals(0, table.read(in));
    assertEquals(2, table.read(in));
    assertEquals(3, table.read(in));
    assertEquals(1, table.read(in));
    assertEquals(0, table.read(in));
    assertEquals(1, table.read(in));
  }

  @Test
  void findsCodesLongerThanTheFastTable() throws Exception {
    HuffmanTable table = table(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 16);
    LzxBits in = bits(0xFFFF, 0xFFFE, 0xFFFC, 0b1111_1011_1110_0000);
    assertEquals(16, table.read(in));
    assertEquals(15, table.read(in));
    assertEquals(14, table.read(in));
    in.drop(1);
    assertEquals(5, table.read(in));
    assertEquals(5, table.read(in));
  }

  @Test
  void refusesTooManyAndTooFewCodes() {
    assertEquals(
        "too many codes for 3 symbols",
        assertThrows(DamagedBlockException.class, () -> table(1, 1, 1)).found());
    assertEquals(
        "too few codes for 2 symbols",
        assertThrows(DamagedBlockException.class, () -> table(1, 0, 2)).found());
    assertThrows(DamagedBlockException.class, () -> table(0, 2));
  }

  @Test
  void letsCodesOfNoneOrOneSymbolFailWhenTheyAreUsed() throws Exception {
    HuffmanTable none = table(0, 0);
    assertThrows(DamagedBlockException.class, () -> none.read(bits(0)));
    HuffmanTable one = table(0, 1);
    assertEquals(1, one.read(bits(0)));
    assertThrows(DamagedBlockException.class, () -> one.read(bits(0xFFFF)));
  }

  @Test
  void forgetsTheCodeBefore() throws Exception {
    HuffmanTable table = table(1, 2, 2);
    table.build(new byte[] {0, 1, 1}, 3);
    LzxBits in = bits(0b01 << 14);
    assertEquals(1, table.read(in));
    assertEquals(2, table.read(in));
    table.build(new byte[3], 3);
    assertThrows(DamagedBlockException.class, () -> table.read(bits(0)));
  }
}

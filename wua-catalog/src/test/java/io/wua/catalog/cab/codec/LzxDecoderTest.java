package io.wua.catalog.cab.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** LZX blocks written by hand. */
final class LzxDecoderTest {
  private static byte[] decode(int length, String hex) throws DamagedBlockException {
    byte[] in = HexFormat.of().parseHex(hex.replace(" ", ""));
    byte[] out = new byte[length];
    new LzxDecoder(17, 32_768).decode(in, in.length, out, length);
    return out;
  }

  @Test
  void expandsAPlainBlock() throws Exception {
    assertArrayEquals(
        "abc".getBytes(StandardCharsets.US_ASCII),
        decode(3, "0030 3000 01000000 01000000 01000000 616263 00"));
  }

  @Test
  void refusesBlockTypesThatAreNone() {
    assertEquals(
        "type 0", assertThrows(DamagedBlockException.class, () -> decode(3, "0000 3000")).found());
    assertEquals(
        "type 4", assertThrows(DamagedBlockException.class, () -> decode(3, "0040 3000")).found());
  }

  @Test
  void refusesAnEmptyBlock() {
    assertThrows(DamagedBlockException.class, () -> decode(1, ""));
  }

  @Test
  void refusesBytesLeftBetweenBlocks() throws Exception {
    LzxDecoder decoder = new LzxDecoder(17, 65_536);
    byte[] in =
        HexFormat.of().parseHex("0030" + "3000" + "00000000".repeat(3) + "616263" + "00" + "0000");
    decoder.decode(in, in.length, new byte[3], 3);
    assertEquals(
        "3 bytes left of it",
        assertThrows(
                DamagedBlockException.class, () -> decoder.decode(in, in.length, new byte[3], 3))
            .found());
  }
}

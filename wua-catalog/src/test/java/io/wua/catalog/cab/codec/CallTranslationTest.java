package io.wua.catalog.cab.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Which calls are translated back, and to what. */
final class CallTranslationTest {
  private static byte[] translated(CallTranslation translation, String hex) {
    byte[] frame = bytes(hex);
    translation.translate(frame, frame.length);
    return frame;
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  @Test
  void makesAbsoluteTargetsRelative() {
    // At index 1 the absolute target 0x105 is 0x104 away.
    assertArrayEquals(
        bytes("90 E8 04 01 00 00 90 90 90 90 90 90 90 90 90 90"),
        translated(new CallTranslation(0x1000), "90 E8 05 01 00 00 90 90 90 90 90 90 90 90 90 90"));
  }

  @Test
  void wrapsTargetsBeforeTheBeginning() {
    // -1 is within the bytes already seen, so the file size is added.
    assertArrayEquals(
        bytes("90 E8 FF 0F 00 00 90 90 90 90 90 90 90 90 90 90"),
        translated(new CallTranslation(0x1000), "90 E8 FF FF FF FF 90 90 90 90 90 90 90 90 90 90"));
  }

  @Test
  void leavesTargetsOutsideTheFile() {
    for (String call : new String[] {"E8 00 10 00 00", "E8 FE FF FF FF"}) {
      String frame = "90 " + call + " 90 90 90 90 90 90 90 90 90 90";
      assertArrayEquals(bytes(frame), translated(new CallTranslation(0x1000), frame));
    }
  }

  @Test
  void leavesTheLastTenBytesOfAFrame() {
    String frame = "90 E8 05 01 00 00 90 90 90 90 90";
    assertArrayEquals(bytes(frame), translated(new CallTranslation(0x1000), frame));
  }

  @Test
  void countsOnFromFrameToFrame() {
    CallTranslation translation = new CallTranslation(0x1000);
    translated(translation, "00".repeat(0x100));
    assertArrayEquals(
        bytes("E8 05 00 00 00 90 90 90 90 90 90"),
        translated(translation, "E8 05 01 00 00 90 90 90 90 90 90"));
  }

  @Test
  void endsAfterThirtyTwoThousandFrames() {
    String call = "E8 05 01 00 00 90 90 90 90 90 90";
    CallTranslation translation = new CallTranslation(Integer.MAX_VALUE);
    byte[] empty = new byte[0];
    for (int i = 0; i < 32_767; i++) {
      translation.translate(empty, 0);
    }
    assertArrayEquals(bytes("E8 05 01 00 00 90 90 90 90 90 90"), translated(translation, call));
    assertArrayEquals(bytes(call), translated(translation, call));
  }
}

package io.wua.simulation.catalog.cabinet.lzx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CallTranslationTest {
  private static final int SIZE = 12_000_000;
  private static final String TAIL = "00000000000000000000";

  @Test
  void operandBecomesAbsolute() {
    translates("90e805000000" + TAIL, "90e806000000" + TAIL, 0);
    translates("90e805000000" + TAIL, "90e806800000" + TAIL, 1);
  }

  @Test
  void backwardsOperandAsFarAsTheStartBecomesZero() {
    translates("90e8ffffffff" + TAIL, "90e800000000" + TAIL, 0);
    translates("90e8feffffff" + TAIL, "90e8feffffff" + TAIL, 0);
  }

  @Test
  void operandBeyondTheSizeWrapsOrStays() {
    translates("90e8ff1ab700" + TAIL, "90e8ffffffff" + TAIL, 0);
    translates("90e8001bb700" + TAIL, "90e8001bb700" + TAIL, 0);
  }

  @Test
  void operandIsNoInstructionItself() {
    translates("e8e8000000e801000000" + TAIL, "e8e8000000e806000000" + TAIL, 0);
  }

  @Test
  void lastTenBytesAndLateFramesStay() {
    translates("e801000000" + "0000000000", "e801000000" + "0000000000", 5);
    translates("e801000000" + TAIL, "e801000000" + TAIL, 32_768);
    byte[] frame = HexFormat.of().parseHex("e801000000" + TAIL);
    byte[] before = frame.clone();
    new CallTranslation(Integer.MAX_VALUE).apply(32_767, frame, 0, frame.length);
    assertFalse(Arrays.equals(before, frame));
  }

  private static void translates(String before, String after, int frame) {
    byte[] bytes = HexFormat.of().parseHex(before);
    new CallTranslation(SIZE).apply(frame, bytes, 0, bytes.length);
    assertArrayEquals(HexFormat.of().parseHex(after), bytes, () -> HexFormat.of().formatHex(bytes));
  }
}

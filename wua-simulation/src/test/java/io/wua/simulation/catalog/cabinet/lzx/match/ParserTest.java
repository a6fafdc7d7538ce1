package io.wua.simulation.catalog.cabinet.lzx.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ParserTest {
  private static final int FRAME = 32 * 1024;

  @Test
  void tokensGiveBackWhatWasParsedAndNoneCrossesAFrame() {
    for (long seed = 0; seed < 20; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] content = repetitive(random, 6 * FRAME - random.nextInt(FRAME));
      int windowBits = random.nextInt(15, 22);
      Tokens tokens = new Tokens();
      History history = new History((1 << windowBits) + FRAME);
      Parser parser = new Parser(history, windowBits, tokens);
      for (int start = 0; start < content.length; start += FRAME) {
        byte[] frame = Arrays.copyOfRange(content, start, Math.min(start + FRAME, content.length));
        history.append(frame, frame.length);
        parser.parse(start, start + frame.length);
      }
      long from = seed;

      int mismatch = Arrays.mismatch(content, decode(tokens, content.length, windowBits));

      assertEquals(-1, mismatch, () -> "seed " + from);
    }
  }

  @Test
  void slotsAreThoseOfTheFormat() {
    assertEquals(30, PositionSlots.count(15));
    assertEquals(36, PositionSlots.count(18));
    assertEquals(42, PositionSlots.count(20));
    assertEquals(50, PositionSlots.count(21));
    int base = 0;
    for (int slot = 0; slot < 50; slot++) {
      int extra = PositionSlots.extraBits(slot);
      assertEquals(slot, PositionSlots.slot(base));
      assertEquals(slot, PositionSlots.slot(base + (1 << extra) - 1));
      base += 1 << extra;
    }
    assertEquals(1 << 21, base);
  }

  private static byte[] decode(Tokens tokens, int size, int windowBits) {
    byte[] bytes = new byte[size];
    RecentOffsets recent = new RecentOffsets();
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int length = tokens.length(i);
      assertEquals(at / FRAME, (at + length - 1) / FRAME);
      if (tokens.isMatch(i)) {
        recent.use(tokens.formattedOffset(i));
        assertTrue(recent.get(0) <= (1 << windowBits) - 3);
        for (int k = 0; k < length; k++) {
          bytes[at + k] = bytes[at + k - recent.get(0)];
        }
      } else {
        bytes[at] = (byte) tokens.literal(i);
      }
      at += length;
    }
    assertEquals(size, at);
    return bytes;
  }

  private static byte[] repetitive(SplittableRandom random, int size) {
    byte[] bytes = new byte[size];
    int at = 0;
    while (at < size) {
      int length = Math.min(1 + random.nextInt(400), size - at);
      int from = at == 0 || random.nextInt(3) == 0 ? at : random.nextInt(at);
      for (int i = 0; i < length; i++) {
        bytes[at + i] = from == at ? (byte) random.nextInt(256) : bytes[from + i];
      }
      at += length;
    }
    return bytes;
  }
}

package io.wua.simulation.catalog.cabinet.lzx.bits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PrefixCodeTest {
  @Test
  void anyCodeIsCompleteAndWithinItsLimit() {
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int[] counts = new int[2 + random.nextInt(655)];
      int used = 1 + random.nextInt(counts.length);
      for (int i = 0; i < used; i++) {
        counts[random.nextInt(counts.length)] = 1 + (random.nextInt() >>> random.nextInt(1, 32));
      }
      int limit = random.nextInt(10, 17);
      int[] lengths = CodeLengths.of(counts, limit);
      long from = seed;
      long words = 0;
      for (int symbol = 0; symbol < counts.length; symbol++) {
        assertTrue(lengths[symbol] <= limit, () -> "seed " + from);
        assertTrue(counts[symbol] == 0 || lengths[symbol] > 0, () -> "seed " + from);
        words += lengths[symbol] == 0 ? 0 : 1L << (limit - lengths[symbol]);
      }
      assertEquals(1L << limit, words, () -> "seed " + from);
    }
  }

  @Test
  void countsThatDoubleWouldNeedLongerWordsThanAllowed() {
    int[] counts = new int[20];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = 1 << i;
    }

    assertEquals(19, Arrays.stream(CodeLengths.of(counts, 32)).max().orElseThrow());
    assertTrue(Arrays.stream(CodeLengths.of(counts, 15)).max().orElseThrow() <= 15);
  }

  @Test
  void aSingleSymbolGetsCompanyAndNoneStayNone() {
    assertArrayEquals(new int[] {1, 0, 1}, CodeLengths.of(new int[] {0, 0, 9}, 16));
    assertArrayEquals(new int[] {1, 1, 0}, CodeLengths.of(new int[] {9, 0, 0}, 16));
    assertArrayEquals(new int[3], CodeLengths.of(new int[3], 16));
  }

  @Test
  void frequentSymbolsHaveShortWordsInCanonicalOrder() {
    PrefixCode code = PrefixCode.of(new int[] {1, 8, 1, 2}, 16);
    BitOutput out = new BitOutput();
    for (int symbol = 0; symbol < 4; symbol++) {
      code.put(symbol, out);
    }
    out.align();

    assertArrayEquals(new int[] {3, 1, 3, 2}, code.lengths());
    // 110 0 111 10 and zeros, the word low byte first.
    assertArrayEquals(new byte[] {0, (byte) 0b11001111}, out.take());
    assertEquals(3 + 8 + 3 + 4, code.bits(new int[] {1, 8, 1, 2}));
  }
}

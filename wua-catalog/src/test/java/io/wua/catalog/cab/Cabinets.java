package io.wua.catalog.cab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Opens, extracts and breaks cabinets for the tests of this package. */
final class Cabinets {
  private Cabinets() {}

  static Cabinet open(byte[] cabinet) throws CabinetException {
    return CabinetReader.open(cabinet, "test.cab", CabinetLimits.DEFAULTS);
  }

  /** Everything that one pass hands out, by path, in the order of the pass. */
  static Map<String, byte[]> extract(byte[] cabinet) throws WuaException {
    try (Cabinet opened = open(cabinet)) {
      return extract(opened, file -> true);
    }
  }

  static Map<String, byte[]> extract(Cabinet cabinet, Predicate<CabinetFile> wanted)
      throws WuaException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    cabinet.read(
        new CabinetVisitor() {
          @Override
          public boolean wants(CabinetFile file) {
            return wanted.test(file);
          }

          @Override
          public void visit(CabinetFile file, InputStream content) throws IOException {
            contents.put(file.path(), content.readAllBytes());
          }
        });
    return contents;
  }

  static CabinetException refused(FailureReason reason, byte[] cabinet) {
    CabinetException failure = assertThrows(CabinetException.class, () -> extract(cabinet));
    assertEquals(reason, failure.reason(), failure::getMessage);
    return failure;
  }

  /** Bytes with some structure, so that compressions have both matches and literals to find. */
  static byte[] sample(int length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] bytes = new byte[length];
    int i = 0;
    while (i < length) {
      int run = Math.min(length - i, random.nextInt(1, 60));
      if (i > 100 && random.nextInt(3) > 0) {
        int from = i - random.nextInt(1, Math.min(i, 60_000));
        for (int j = 0; j < run; j++) {
          bytes[i + j] = bytes[from + j];
        }
      } else {
        for (int j = 0; j < run; j++) {
          bytes[i + j] = (byte) (random.nextInt(8) * random.nextInt(32));
        }
      }
      i += run;
    }
    return bytes;
  }
}

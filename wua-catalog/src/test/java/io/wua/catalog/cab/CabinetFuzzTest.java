package io.wua.catalog.cab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.cab.lzx.LzxEncoder.Block;
import io.wua.catalog.cab.lzx.LzxEncoder.Kind;
import io.wua.core.failure.WuaException;
import io.wua.testkit.Seeded;
import io.wua.testkit.TestData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes, a cabinet is read or refused: nothing else escapes, and output is bounded.
 */
final class CabinetFuzzTest {
  private static final long MOST_BYTES = 300_000;

  private static final CabinetLimits LIMITS =
      new CabinetLimits(1000, 255, MOST_BYTES, MOST_BYTES, 100_000, 0, 1000);

  @Test
  void survivesMutationsOfTheSamples() throws Exception {
    survives(20_000, samples());
  }

  @Test
  void survivesMutationsOfMadeCabinets() {
    survives(5_000, made());
  }

  @Test
  @Tag("endurance")
  void survivesAMillionMutations() throws Exception {
    List<byte[]> cabinets = samples();
    cabinets.addAll(made());
    survives(1_000_000, cabinets);
  }

  private static void survives(int runs, List<byte[]> cabinets) {
    int[] read = {0};
    Seeded.runs(
        runs,
        random -> {
          byte[] mutant = mutate(cabinets.get(random.nextInt(cabinets.size())), random);
          try {
            assertTrue(expand(mutant) <= MOST_BYTES);
            read[0]++;
          } catch (CabinetException refused) {
            assertTrue(refused.offset() >= 0, refused::getMessage);
          }
        });
    assertTrue(read[0] > 0, "every mutant was refused: the mutations reach no data");
  }

  /** Reads each file on its own, so that a failure in one hides none in the next. */
  private static long expand(byte[] bytes) throws WuaException {
    long[] expanded = {0};
    try (Cabinet cabinet = CabinetReader.open(bytes, "mutant.cab", LIMITS)) {
      for (CabinetFile file : cabinet.files()) {
        try (InputStream content = cabinet.open(file)) {
          assertEquals(file.sizeBytes(), content.readAllBytes().length);
        } catch (CabinetException refused) {
          assertTrue(refused.offset() >= 0, refused::getMessage);
        } catch (IOException failed) {
          assertInstanceOf(CabinetException.class, failed.getCause());
        }
      }
      cabinet.read((file, content) -> expanded[0] += content.readAllBytes().length);
    }
    return expanded[0];
  }

  /** Changes a few bytes, half of the time without checksums so that the decoders see them. */
  private static byte[] mutate(byte[] original, SplittableRandom random) {
    byte[] bytes = original.clone();
    if (random.nextBoolean()) {
      dropChecksums(bytes);
    }
    int changes = random.nextInt(1, 8);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes[at] = (byte) 0xFF;
        default -> bytes[at] = 0;
      }
    }
    return bytes;
  }

  private static void dropChecksums(byte[] bytes) {
    try (Cabinet cabinet = Cabinets.open(bytes)) {
      for (CabinetFolder folder : cabinet.folders()) {
        int at = (int) folder.dataOffset();
        for (int i = 0; i < 4 && folder.blocks() > 0; i++) {
          bytes[at + i] = 0;
        }
      }
    } catch (CabinetException e) {
      throw new AssertionError(e);
    }
  }

  private static List<byte[]> samples() throws IOException {
    Path directory = TestData.require("cab/good");
    List<byte[]> samples = new ArrayList<>();
    for (Path sample : SampleCabinetsTest.cabinets(directory)) {
      samples.add(Files.readAllBytes(sample));
    }
    return samples;
  }

  private static List<byte[]> made() {
    byte[] content = Cabinets.sample(40_000, 4);
    List<byte[]> cabinets = new ArrayList<>();
    List<FolderEncoder> encoders =
        List.of(
            FolderEncoder.stored(),
            FolderEncoder.mszip(),
            FolderEncoder.lzx(15, 0, new Block(Kind.VERBATIM, 30_000)),
            FolderEncoder.lzx(
                21, 5_000, new Block(Kind.ALIGNED, 36_001), new Block(Kind.PLAIN, 99)));
    for (FolderEncoder encoder : encoders) {
      cabinets.add(
          new CabinetBuilder()
              .reserve(3, 2, 1)
              .folder(encoder)
              .file("c\\1", content)
              .file("x\\1", "<Properties/>")
              .build());
    }
    return cabinets;
  }
}

package io.wua.catalog.cab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wua.catalog.cab.lzx.LzxEncoder.Block;
import io.wua.catalog.cab.lzx.LzxEncoder.Kind;
import io.wua.core.failure.FailureReason;
import io.wua.testkit.Seeded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LZX folders made by the test encoder, against what went in and against cabextract. */
final class LzxFolderTest {
  private static final Block[] MIXED = {
    new Block(Kind.VERBATIM, 50_001),
    new Block(Kind.PLAIN, 1_001),
    new Block(Kind.ALIGNED, 100_000),
    new Block(Kind.PLAIN, 45_678),
    new Block(Kind.PLAIN, 7)
  };

  private static byte[] cabinet(byte[] content, FolderEncoder encoder) {
    return new CabinetBuilder().folder(encoder).file("content", content).build();
  }

  private static void assertExpands(byte[] content, FolderEncoder encoder) throws Exception {
    assertArrayEquals(content, Cabinets.extract(cabinet(content, encoder)).get("content"));
  }

  /** Text, then the same text again from farther and farther away. */
  private static byte[] farMatches(int length) {
    byte[] bytes = Cabinets.sample(length, 5);
    SplittableRandom random = new SplittableRandom(6);
    for (int distance = 1 << 15; distance < length; distance *= 2) {
      for (int i = 0; i < 200; i++) {
        int at = distance + random.nextInt(length - distance - 300);
        System.arraycopy(bytes, at - distance + random.nextInt(20), bytes, at, 280);
      }
    }
    return bytes;
  }

  /** Many calls, near the ends of frames too, to a few functions. */
  private static byte[] calls(int length) {
    byte[] bytes = Cabinets.sample(length, 7);
    SplittableRandom random = new SplittableRandom(8);
    for (int at = 0; at + 5 <= length; at += random.nextInt(1, 40)) {
      int target = random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(10) * 1000;
      bytes[at] = (byte) 0xE8;
      for (int i = 0; i < 4; i++) {
        bytes[at + 1 + i] = (byte) (target - at >> 8 * i);
      }
    }
    return bytes;
  }

  @Test
  void expandsVerbatimBlocks() throws Exception {
    assertExpands(
        Cabinets.sample(300_000, 1), FolderEncoder.lzx(15, 0, new Block(Kind.VERBATIM, 1 << 23)));
  }

  @Test
  void expandsAlignedBlocks() throws Exception {
    assertExpands(
        Cabinets.sample(300_000, 2), FolderEncoder.lzx(15, 0, new Block(Kind.ALIGNED, 40_000)));
  }

  @Test
  void expandsPlainBlocksOfEvenAndOddLength() throws Exception {
    for (int length : new int[] {1_000, 1_001, 32_767, 32_768, 32_769, 98_304, 99_999}) {
      assertExpands(
          Cabinets.sample(200_000, length),
          FolderEncoder.lzx(16, 0, new Block(Kind.PLAIN, length)));
    }
  }

  @Test
  void findsThePaddingOfAnOddPlainBlockOnEitherSideOfAFrame() throws Exception {
    Block[] plan = {
      new Block(Kind.VERBATIM, 32_767), new Block(Kind.PLAIN, 1),
      new Block(Kind.PLAIN, 32_767), new Block(Kind.VERBATIM, 1),
      new Block(Kind.VERBATIM, 1), new Block(Kind.PLAIN, 32_767),
      new Block(Kind.VERBATIM, 1), new Block(Kind.VERBATIM, 32_766),
      new Block(Kind.PLAIN, 1)
    };
    assertExpands(Cabinets.sample(400_000, 3), FolderEncoder.lzx(17, 0, plan));
  }

  @Test
  void expandsEveryWindowWithMatchesFromItsFarEnd() throws Exception {
    for (int windowBits = 15; windowBits <= 21; windowBits++) {
      byte[] content = farMatches((3 << windowBits) + 12_345);
      byte[] cabinet = cabinet(content, FolderEncoder.lzx(windowBits, 0, MIXED));
      try (Cabinet opened = Cabinets.open(cabinet)) {
        assertEquals("LZX:" + windowBits, opened.folders().get(0).compression().toString());
      }
      assertArrayEquals(content, Cabinets.extract(cabinet).get("content"));
    }
  }

  @Test
  void translatesCallsBack() throws Exception {
    byte[] content = calls(250_000);
    for (int fileSize : new int[] {1, 12_000, 250_000, 12_000_000, Integer.MAX_VALUE}) {
      assertExpands(content, FolderEncoder.lzx(15, fileSize, new Block(Kind.VERBATIM, 100_000)));
      assertExpands(content, FolderEncoder.lzx(21, fileSize, MIXED));
    }
  }

  @Test
  void expandsRunsOfOneByteAndOfShortPeriods() throws Exception {
    byte[] content = new byte[150_000];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i % (1 + i / 10_000));
    }
    assertExpands(content, FolderEncoder.lzx(18, 0, new Block(Kind.ALIGNED, 1 << 20)));
  }

  @Test
  void expandsAnythingInAnyPlanOfBlocks() {
    Seeded.runs(
        150,
        random -> {
          byte[] content = Cabinets.sample(random.nextInt(1, 150_000), random.nextLong());
          Block[] plan = new Block[random.nextInt(1, 6)];
          for (int i = 0; i < plan.length; i++) {
            plan[i] = new Block(Kind.values()[random.nextInt(3)], random.nextInt(500, 70_000));
          }
          int fileSize = random.nextBoolean() ? 0 : random.nextInt(1, 300_000);
          assertExpands(content, FolderEncoder.lzx(random.nextInt(15, 22), fileSize, plan));
        });
  }

  @Test
  void agreesWithCabextract(@TempDir Path directory) throws Exception {
    assumeTrue(Cabextract.isInstalled(), "cabextract is not installed: apt-get install cabextract");
    byte[] content = calls(400_000);
    for (int windowBits = 15; windowBits <= 21; windowBits++) {
      Path out = Files.createDirectory(directory.resolve("" + windowBits));
      Path file = out.resolve("test.cab");
      Files.write(file, cabinet(content, FolderEncoder.lzx(windowBits, 300_000, MIXED)));
      Cabextract.extract(file, out);
      assertArrayEquals(content, Files.readAllBytes(out.resolve("content")));
      assertArrayEquals(content, Cabinets.extract(Files.readAllBytes(file)).get("content"));
    }
  }

  @Test
  void refusesAMatchFromBeforeTheBeginning() {
    // The plain block sets the recent offsets, one of which the match after it repeats.
    byte[] content = {'a', 'b', 'c', 'b', 'c', 'b', 'c'};
    byte[] cabinet =
        cabinet(
            content,
            FolderEncoder.lzx(15, 0, new Block(Kind.PLAIN, 3), new Block(Kind.VERBATIM, 4)));
    int firstRecent = cabinet.length - 1;
    while (cabinet[firstRecent] != 'a') {
      firstRecent--;
    }
    for (int recent = 1; recent <= 3; recent++) {
      cabinet[firstRecent - 4 * recent] = 77;
    }
    withoutChecksum(cabinet);
    CabinetException failure = Cabinets.refused(FailureReason.MALFORMED, cabinet);
    assertTrue(failure.getMessage().contains("77 bytes back"), failure::getMessage);
  }

  @Test
  void refusesABlockThatEndsEarly() {
    byte[] content = Cabinets.sample(30_000, 9);
    for (Kind kind : Kind.values()) {
      byte[] cabinet = cabinet(content, FolderEncoder.lzx(15, 0, new Block(kind, 1 << 20)));
      int sizeAt = 36 + 8 + 16 + 8 + 4;
      int size = (cabinet[sizeAt] & 0xFF | (cabinet[sizeAt + 1] & 0xFF) << 8) - 6;
      cabinet[sizeAt] = (byte) size;
      cabinet[sizeAt + 1] = (byte) (size >> 8);
      withoutChecksum(cabinet);
      CabinetException failure = Cabinets.refused(FailureReason.MALFORMED, cabinet);
      assertEquals("more of the block", failure.expected());
    }
  }

  @Test
  void refusesAShortBlockBeforeTheLast() {
    byte[] cabinet =
        new CabinetBuilder()
            .blocksOf(1_000)
            .folder(FolderEncoder.lzx(15, 0, new Block(Kind.PLAIN, 1_000)))
            .file("content", new byte[1_000])
            .build();
    int blocksAt = 36 + 4;
    cabinet[blocksAt] = 2;
    CabinetException failure = Cabinets.refused(FailureReason.MALFORMED, cabinet);
    assertTrue(failure.getMessage().contains("is short"), failure::getMessage);
  }

  private static void withoutChecksum(byte[] cabinet) {
    int checksumAt = 36 + 8 + 16 + 8;
    for (int i = 0; i < 4; i++) {
      cabinet[checksumAt + i] = 0;
    }
  }
}

package io.wua.simulation.catalog.cabinet.lzx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.simulation.catalog.cabinet.CabinetTool;
import io.wua.simulation.catalog.cabinet.CabinetWriter;
import io.wua.simulation.catalog.cabinet.Compression;
import io.wua.simulation.catalog.cabinet.WrittenCabinet;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is written, as cabextract reads it. Not 7-Zip: its release 26.02 gave wrong bytes, without a
 * word, where a match reached back the farthest distance of a window of 32 KiB.
 */
class LzxRoundTripTest {
  private static final Instant TIME = Instant.parse("2026-11-10T17:32:08Z");
  private static final int FRAME = LzxEncoder.FRAME_BYTES;
  private static final int LARGEST_DATA = FRAME + 6144;

  @TempDir Path folder;
  private final LzxStatistics statistics = new LzxStatistics();

  @Test
  void everyWindowReadsBackEveryKindOfContent() throws Exception {
    for (int windowBits = 15; windowBits <= 21; windowBits++) {
      for (Content content : Content.values()) {
        readsBack(LzxSettings.of(windowBits), content.make(1_000_001, windowBits));
      }
    }
  }

  @Test
  void everySizeAroundTheEndOfAFrameReadsBack() throws Exception {
    for (Content content : Content.values()) {
      for (int size : new int[] {1, 2, 3, 9, 10, 11, 100, FRAME - 1, FRAME, FRAME + 1, 4 * FRAME}) {
        readsBack(LzxSettings.of(16), content.make(size, size));
      }
    }
  }

  @Test
  void anyContentWithAnySettingsReadsBack() throws Exception {
    for (long seed = 0; seed < 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      LzxSettings settings = LzxSettings.of(random.nextInt(15, 22)).withSeed(seed);
      settings =
          random.nextBoolean()
              ? settings.withCallTranslation(1 << random.nextInt(31))
              : settings.withoutCallTranslation();
      Content content = Content.values()[random.nextInt(Content.values().length)];
      readsBack(settings, content.make(1 + random.nextInt(600_000), seed));
    }
  }

  @Test
  void everythingThatTheFormatOffersOccurs() throws Exception {
    readsBack(LzxSettings.of(21), Content.MIXED.make(6_000_000, 3));

    for (BlockType type : BlockType.values()) {
      assertTrue(statistics.blocks(type) > 0, statistics::toString);
    }
    for (int length : new int[] {2, 3, 4, 8, 9, 10, 257}) {
      assertTrue(statistics.matches(length) > 0, () -> length + ": " + statistics);
    }
    for (int repeat = 0; repeat < 3; repeat++) {
      assertTrue(statistics.repeats(repeat) > 0, statistics::toString);
    }
    assertTrue(statistics.literals() > 0, statistics::toString);
    assertTrue(statistics.farthest() > 2_000_000, statistics::toString);
  }

  @Test
  void matchesReachBackTheWholeWindow() throws Exception {
    for (int windowBits = 15; windowBits <= 21; windowBits++) {
      int farthest = (1 << windowBits) - 3;
      byte[] content = Content.RANDOM.make(farthest + FRAME, windowBits);
      // Only what lies exactly that far back repeats, so that nothing else can be meant.
      System.arraycopy(content, 0, content, farthest, 200);

      LzxStatistics one = readsBack(LzxSettings.of(windowBits), content, new LzxStatistics());

      assertEquals(farthest, one.farthest());
    }
  }

  @Test
  void textWithinRandomBytesDoesNotMakeDataTooLarge() throws Exception {
    byte[] content = Content.TEXT.make(30 * FRAME, 5);
    for (int frame = 3; frame < 30; frame += 5) {
      System.arraycopy(Content.RANDOM.make(FRAME, frame), 0, content, frame * FRAME, FRAME);
    }
    readsBack(LzxSettings.of(21), content);
  }

  @Test
  void sameSettingsGiveSameBytesAndAnotherSeedOthers() throws Exception {
    byte[] content = Content.MIXED.make(2_000_000, 1);
    LzxSettings settings = LzxSettings.of(18).withSeed(4);
    Path first = write("first.cab", settings, new LzxStatistics(), content, 1);
    Path second = write("second.cab", settings, new LzxStatistics(), content, 1);
    Path other = write("other.cab", settings.withSeed(5), new LzxStatistics(), content, 1);

    assertEquals(-1, Files.mismatch(first, second));
    assertTrue(Files.mismatch(first, other) > 0);
  }

  /** Beyond 32,768 frames calls are not translated, and a folder ends just below 2 GiB. */
  @Tag("endurance")
  @Test
  void theLargestFolderReadsBack() throws Exception {
    byte[] megabyte = Content.CODE.make(1 << 20, 9);
    int times = 2047;
    Path cabinet = write("large.cab", LzxSettings.of(21), statistics, megabyte, times);
    CabinetTool.CABEXTRACT.extract(cabinet, folder.resolve("large"));

    Path extracted = folder.resolve("large").resolve("member");
    assertEquals((long) times << 20, Files.size(extracted));
    try (InputStream in = new BufferedInputStream(Files.newInputStream(extracted))) {
      for (int i = 0; i < times; i++) {
        int megabytes = i;
        int mismatch = Arrays.mismatch(megabyte, in.readNBytes(megabyte.length));
        assertEquals(-1, mismatch, () -> "megabyte " + megabytes + ", byte " + mismatch);
      }
    }
  }

  private void readsBack(LzxSettings settings, byte[] content) throws Exception {
    readsBack(settings, content, statistics);
  }

  private LzxStatistics readsBack(LzxSettings settings, byte[] content, LzxStatistics counted)
      throws Exception {
    Path cabinet = write("t.cab", settings, counted, content, 1);
    int largest =
        WrittenCabinet.of(cabinet).folders().get(0).blocks().stream()
            .mapToInt(block -> block.data().length)
            .max()
            .orElseThrow();
    assertTrue(largest <= LARGEST_DATA, () -> settings + ": " + largest);

    CabinetTool.CABEXTRACT.extract(cabinet, folder.resolve("read"));

    byte[] read = Files.readAllBytes(folder.resolve("read").resolve("member"));
    assertEquals(
        -1, Arrays.mismatch(content, read), () -> settings + ", " + content.length + " bytes");
    return counted;
  }

  private Path write(
      String name, LzxSettings settings, LzxStatistics counted, byte[] content, int times)
      throws IOException {
    Path cabinet = folder.resolve(name);
    Compression compression = Compression.lzx(settings, counted);
    try (CabinetWriter writer = new CabinetWriter(cabinet, compression, TIME, Long.MAX_VALUE)) {
      try (OutputStream member = writer.member("member")) {
        for (int i = 0; i < times; i++) {
          member.write(content);
        }
      }
      writer.finish();
    }
    return cabinet;
  }
}

package io.wua.catalog.cab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of a cabinet. */
final class CabinetReadTest {
  private static final byte[] LARGE = Cabinets.sample(200_001, 1);
  private static final byte[] SMALL = Cabinets.sample(70, 2);

  private static byte[] twoFolders(FolderEncoder first, FolderEncoder second) {
    return new CabinetBuilder()
        .folder(first)
        .file("large", LARGE)
        .file("empty", "")
        .file("small", SMALL)
        .folder(second)
        .file("again", LARGE)
        .build();
  }

  private static void assertTwoFolders(Map<String, byte[]> contents) {
    assertEquals(List.of("large", "empty", "small", "again"), List.copyOf(contents.keySet()));
    assertArrayEquals(LARGE, contents.get("large"));
    assertArrayEquals(new byte[0], contents.get("empty"));
    assertArrayEquals(SMALL, contents.get("small"));
    assertArrayEquals(LARGE, contents.get("again"));
  }

  @Test
  void expandsStoredFolders() throws Exception {
    assertTwoFolders(Cabinets.extract(twoFolders(FolderEncoder.stored(), FolderEncoder.stored())));
  }

  @Test
  void expandsMszipWithTheDictionaryCarriedOver() throws Exception {
    byte[] cabinet = twoFolders(FolderEncoder.mszip(), FolderEncoder.mszip());
    assertTrue(cabinet.length < LARGE.length, "the sample does not compress");
    assertTwoFolders(Cabinets.extract(cabinet));
  }

  @Test
  void carriesTheDictionaryOverShortBlocks() throws Exception {
    byte[] cabinet =
        new CabinetBuilder().blocksOf(777).folder(FolderEncoder.mszip()).file("a", LARGE).build();
    assertArrayEquals(LARGE, Cabinets.extract(cabinet).get("a"));
  }

  @Test
  void readsFromDisk(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("on disk.cab");
    Files.write(file, twoFolders(FolderEncoder.mszip(), FolderEncoder.stored()));
    try (Cabinet cabinet = CabinetReader.open(file, CabinetLimits.DEFAULTS)) {
      assertTwoFolders(Cabinets.extract(cabinet, f -> true));
    }
  }

  @Test
  void tellsAMissingFileFromAnUnreadableOne(@TempDir Path directory) {
    Path missing = directory.resolve("missing.cab");
    CabinetException absent =
        assertThrows(
            CabinetException.class, () -> CabinetReader.open(missing, CabinetLimits.DEFAULTS));
    assertEquals(FailureReason.NOT_FOUND, absent.reason());
    assertTrue(absent.getMessage().startsWith(missing.toString()), absent::getMessage);
    CabinetException unreadable =
        assertThrows(
            CabinetException.class, () -> CabinetReader.open(directory, CabinetLimits.DEFAULTS));
    assertEquals(FailureReason.UNREADABLE, unreadable.reason());
  }

  @Test
  void tellsThatTheChannelWasClosed() throws Exception {
    Cabinet cabinet = Cabinets.open(twoFolders(FolderEncoder.stored(), FolderEncoder.stored()));
    cabinet.close();
    CabinetException failure =
        assertThrows(CabinetException.class, () -> Cabinets.extract(cabinet, f -> true));
    assertEquals(FailureReason.UNREADABLE, failure.reason());
  }

  @Test
  void showsFilesInTheOrderOfTheDataWhateverTheTableSays() throws Exception {
    CabinetBuilder builder = new CabinetBuilder().folder(FolderEncoder.mszip());
    builder.append("firstsecond".getBytes(StandardCharsets.US_ASCII));
    byte[] cabinet =
        builder
            .entry("second".getBytes(StandardCharsets.US_ASCII), 6, 5, 0, 0)
            .entry("first".getBytes(StandardCharsets.US_ASCII), 5, 0, 0, 0)
            .build();
    Map<String, byte[]> contents = Cabinets.extract(cabinet);
    assertEquals(List.of("first", "second"), List.copyOf(contents.keySet()));
    assertEquals("second", new String(contents.get("second"), StandardCharsets.US_ASCII));
  }

  @Test
  void skipsWhatTheVisitorDoesNotWant() throws Exception {
    try (Cabinet cabinet =
        Cabinets.open(twoFolders(FolderEncoder.mszip(), FolderEncoder.mszip()))) {
      Map<String, byte[]> contents =
          Cabinets.extract(cabinet, file -> !file.name().equals("large"));
      assertEquals(List.of("empty", "small", "again"), List.copyOf(contents.keySet()));
      assertArrayEquals(SMALL, contents.get("small"));
      assertArrayEquals(LARGE, contents.get("again"));
    }
  }

  @Test
  void goesOnAfterAVisitorThatReadsOnlyAPart() throws Exception {
    List<Integer> firstBytes = new ArrayList<>();
    try (Cabinet cabinet =
        Cabinets.open(twoFolders(FolderEncoder.mszip(), FolderEncoder.stored()))) {
      cabinet.read((file, content) -> firstBytes.add(content.read()));
    }
    assertEquals(List.of(LARGE[0] & 0xFF, -1, SMALL[0] & 0xFF, LARGE[0] & 0xFF), firstBytes);
  }

  @Test
  void opensOneFile() throws Exception {
    try (Cabinet cabinet =
        Cabinets.open(twoFolders(FolderEncoder.mszip(), FolderEncoder.stored()))) {
      try (InputStream small = cabinet.open(cabinet.files().get(2));
          InputStream large = cabinet.open(cabinet.files().get(0))) {
        assertEquals(LARGE[0] & 0xFF, large.read());
        assertArrayEquals(SMALL, small.readAllBytes());
        assertEquals(99_999, large.skip(99_999));
        assertArrayEquals(Arrays.copyOfRange(LARGE, 100_000, LARGE.length), large.readAllBytes());
        assertEquals(0, large.skip(5));
        assertEquals(-1, large.read());
      }
    }
  }

  @Test
  void refusesToOpenAFileOfAnotherCabinet() throws Exception {
    try (Cabinet one = Cabinets.open(twoFolders(FolderEncoder.mszip(), FolderEncoder.stored()));
        Cabinet other =
            Cabinets.open(
                new CabinetBuilder().folder(FolderEncoder.stored()).file("a", "b").build())) {
      CabinetFile foreign = one.files().get(0);
      assertThrows(IllegalArgumentException.class, () -> other.open(foreign));
    }
  }

  @Test
  void closesTheContentAfterTheVisit() throws Exception {
    List<InputStream> kept = new ArrayList<>();
    try (Cabinet cabinet =
        Cabinets.open(twoFolders(FolderEncoder.mszip(), FolderEncoder.stored()))) {
      cabinet.read((file, content) -> kept.add(content));
      assertThrows(IOException.class, () -> kept.get(0).read());
    }
  }

  @Test
  void passesOnTheFailuresOfTheVisitor() throws Exception {
    WuaException own = new WuaException(FailureReason.ABORTED, "stop");
    try (Cabinet cabinet =
        Cabinets.open(twoFolders(FolderEncoder.mszip(), FolderEncoder.stored()))) {
      assertSame(
          own,
          assertThrows(
              WuaException.class,
              () ->
                  cabinet.read(
                      (file, content) -> {
                        throw own;
                      })));
      WuaException disk =
          assertThrows(
              WuaException.class,
              () ->
                  cabinet.read(
                      (file, content) -> {
                        throw new IOException("disk full");
                      }));
      assertEquals(FailureReason.UNREADABLE, disk.reason());
      assertTrue(disk.getMessage().contains("disk full"), disk::getMessage);
    }
  }

  @Test
  void tellsTheFailureOfTheCabinetHoweverTheVisitorHidesIt() throws Exception {
    byte[] bytes =
        new CabinetBuilder().wrongChecksums().folder(FolderEncoder.stored()).file("a", "b").build();
    try (Cabinet cabinet = Cabinets.open(bytes)) {
      assertThrows(
          CabinetException.class,
          () ->
              cabinet.read(
                  (file, content) -> {
                    try {
                      content.readAllBytes();
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  }));
      assertThrows(
          CabinetException.class,
          () -> cabinet.read((file, content) -> assertThrows(IOException.class, content::read)));
    }
  }

  @Test
  void givesTheFailureAsTheCauseOfAStreamsException() throws Exception {
    byte[] bytes =
        new CabinetBuilder().wrongChecksums().folder(FolderEncoder.stored()).file("a", "b").build();
    try (Cabinet cabinet = Cabinets.open(bytes);
        InputStream content = cabinet.open(cabinet.files().get(0))) {
      IOException failure = assertThrows(IOException.class, content::read);
      assertEquals(CabinetException.class, failure.getCause().getClass());
      assertThrows(IOException.class, content::read);
    }
  }
}

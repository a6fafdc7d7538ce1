package io.wua.catalog.cab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a cabinet lists. */
final class CabinetDirectoryTest {
  private static final byte[] NAME = "a.txt".getBytes(StandardCharsets.US_ASCII);

  @Test
  void listsFilesWithSizeFolderAttributesAndDate() throws Exception {
    byte[] bytes =
        new CabinetBuilder()
            .folder(FolderEncoder.stored())
            .file("index.xml", "<INDEX/>")
            .folder(FolderEncoder.mszip())
            .file("c\\1", "one")
            .file("c\\2", "two!")
            .build();
    try (Cabinet cabinet = Cabinets.open(bytes)) {
      assertEquals(
          List.of("index.xml", "c\\1", "c\\2"),
          cabinet.files().stream().map(CabinetFile::name).toList());
      CabinetFile last = cabinet.files().get(2);
      assertEquals(
          new CabinetFile(
              2,
              "c\\2",
              "c/2",
              4,
              1,
              3,
              0x20,
              Optional.of(LocalDateTime.of(1997, 3, 12, 11, 13, 52))),
          last);
      assertEquals(
          List.of("STORED", "MSZIP"),
          cabinet.folders().stream().map(f -> f.compression().toString()).toList());
      assertEquals(bytes.length, cabinet.sizeBytes());
      assertEquals(Optional.empty(), cabinet.nextCabinet());
    }
  }

  @Test
  void namesTheLzxWindow() throws Exception {
    byte[] bytes = new CabinetBuilder().folder(FolderEncoder.raw(0x1503)).file("a", "b").build();
    try (Cabinet cabinet = Cabinets.open(bytes)) {
      assertEquals("LZX:21", cabinet.folders().get(0).compression().toString());
    }
  }

  @Test
  void skipsReserveAreasAndNamesNeighbors() throws Exception {
    byte[] bytes =
        new CabinetBuilder()
            .reserve(20, 3, 5)
            .inSet("one.cab", "three.cab")
            .folder(FolderEncoder.stored())
            .file("a.txt", "whole")
            .folder(FolderEncoder.mszip())
            .file("b.txt", "here too")
            .build();
    try (Cabinet cabinet = Cabinets.open(bytes)) {
      assertEquals(Optional.of("one.cab"), cabinet.previousCabinet());
      assertEquals(Optional.of("three.cab"), cabinet.nextCabinet());
      assertEquals(
          List.of("a.txt", "b.txt"), List.copyOf(Cabinets.extract(cabinet, f -> true).keySet()));
    }
  }

  @Test
  void ignoresWhatFollowsTheStatedSize() throws Exception {
    byte[] bytes = new CabinetBuilder().folder(FolderEncoder.stored()).file("a", "bytes").build();
    byte[] signed = Arrays.copyOf(bytes, bytes.length + 9000);
    Arrays.fill(signed, bytes.length, signed.length, (byte) 0x30);
    assertEquals("bytes", new String(Cabinets.extract(signed).get("a"), StandardCharsets.UTF_8));
    try (Cabinet cabinet = Cabinets.open(signed)) {
      assertEquals(bytes.length, cabinet.sizeBytes());
    }
  }

  @Test
  void takesNumbersAboveTwoToThe31AsUnsigned() throws Exception {
    byte[] bytes =
        new CabinetBuilder()
            .folder(FolderEncoder.stored())
            .file("small", "x")
            .entry(NAME, 0xFFFF_FFF0L, 0x8000_0000L, 0, 0)
            .build();
    try (Cabinet cabinet = Cabinets.open(bytes)) {
      assertEquals(4_294_967_280L, cabinet.files().get(1).sizeBytes());
      assertEquals(2_147_483_648L, cabinet.files().get(1).offset());
    }
    assertTrue(
        Cabinets.refused(FailureReason.MALFORMED, bytes).getMessage().contains("greater than"));
  }

  @Test
  void leavesADateThatIsNoneEmpty() throws Exception {
    byte[] bytes = new CabinetBuilder().folder(FolderEncoder.stored()).file("a", "b").build();
    int dateAt = 36 + 8 + 10;
    bytes[dateAt] = 0;
    bytes[dateAt + 1] = 0;
    try (Cabinet cabinet = Cabinets.open(bytes)) {
      assertEquals(Optional.empty(), cabinet.files().get(0).modified());
    }
  }

  @Test
  void refusesACabinetWithoutFoldersOrFiles() {
    CabinetException failure =
        Cabinets.refused(
            FailureReason.MALFORMED, new CabinetBuilder().folder(FolderEncoder.stored()).build());
    assertEquals("1 folders and 0 files", failure.found());
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    CabinetException failure =
        Cabinets.refused(
            FailureReason.MALFORMED,
            new CabinetBuilder().folder(FolderEncoder.stored()).entry(NAME, 1, 0, 1, 0).build());
    assertEquals("folder 1", failure.found());
    assertEquals(36 + 8 + 8, failure.offset());
  }

  @Test
  void refusesCompressionsThatTheFormatDoesNotKnow() {
    for (int type : new int[] {4, 15, 0x0E03, 0x1603}) {
      Cabinets.refused(
          FailureReason.MALFORMED,
          new CabinetBuilder().folder(FolderEncoder.raw(type)).file("a", "b").build());
    }
  }

  @Test
  void refusesAnotherVersionByName() {
    byte[] bytes = new CabinetBuilder().folder(FolderEncoder.stored()).file("a", "b").build();
    bytes[24] = 4;
    CabinetException failure = Cabinets.refused(FailureReason.UNSUPPORTED, bytes);
    assertEquals("version 1.4", failure.found());
    assertEquals(24, failure.offset());
  }

  @Test
  void saysWhatAFileIsThatIsNoCabinet() {
    CabinetException zip =
        Cabinets.refused(
            FailureReason.MALFORMED, "PK\3\4 and more".getBytes(StandardCharsets.US_ASCII));
    assertTrue(
        zip.getMessage()
            .startsWith(
                "test.cab: not a cabinet: expected signature MSCF at offset 0, found bytes 50 4b"),
        zip::getMessage);
    CabinetException page =
        Cabinets.refused(FailureReason.MALFORMED, "<html>404".getBytes(StandardCharsets.US_ASCII));
    assertEquals("\"<html>40\"", page.found());
    assertEquals("an empty file", Cabinets.refused(FailureReason.MALFORMED, new byte[0]).found());
    CabinetException image =
        Cabinets.refused(
            FailureReason.UNSUPPORTED, "MSWIM\0\0\0\u00D0".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(image.found().contains("Windows image (WIM)"), image::getMessage);
  }

  @Test
  void refusesEveryTruncation() throws Exception {
    byte[] bytes =
        new CabinetBuilder()
            .reserve(4, 2, 3)
            .inSet("previous.cab", "")
            .folder(FolderEncoder.mszip())
            .file("a.txt", "some text, some text")
            .build();
    assertEquals(1, Cabinets.extract(bytes).size());
    for (int length = 0; length < bytes.length; length++) {
      Cabinets.refused(FailureReason.MALFORMED, Arrays.copyOf(bytes, length));
    }
  }

  @Test
  void refusesEveryTruncationWhoseSizeFieldAgrees() {
    byte[] bytes =
        new CabinetBuilder()
            .reserve(4, 2, 3)
            .inSet("previous.cab", "")
            .folder(FolderEncoder.mszip())
            .file("a.txt", "some text, some text")
            .build();
    for (int length = 36; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      cut[8] = (byte) length;
      Cabinets.refused(FailureReason.MALFORMED, cut);
    }
  }
}

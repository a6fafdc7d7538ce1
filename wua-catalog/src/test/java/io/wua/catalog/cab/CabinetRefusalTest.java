package io.wua.catalog.cab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Data that is refused: damaged, unsupported, or too much of it. */
final class CabinetRefusalTest {
  private static final byte[] CONTENT = Cabinets.sample(100_000, 3);

  private static byte[] name(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static CabinetException passes(CabinetLimits limits, byte[] bytes) {
    CabinetException failure =
        assertThrows(
            CabinetException.class,
            () -> {
              try (Cabinet cabinet = CabinetReader.open(bytes, "test.cab", limits)) {
                Cabinets.extract(cabinet, file -> true);
              }
            });
    assertEquals(FailureReason.LIMIT_EXCEEDED, failure.reason(), failure::getMessage);
    return failure;
  }

  @Test
  void verifiesChecksums() {
    CabinetException failure =
        Cabinets.refused(
            FailureReason.MALFORMED,
            new CabinetBuilder()
                .wrongChecksums()
                .folder(FolderEncoder.mszip())
                .file("a", CONTENT)
                .build());
    assertTrue(failure.getMessage().contains("checksum"), failure::getMessage);
    assertEquals(36 + 8 + 16 + 2, failure.offset());
  }

  @Test
  void takesAChecksumOfZeroForNone() throws Exception {
    byte[] bytes =
        new CabinetBuilder()
            .withoutChecksums()
            .folder(FolderEncoder.stored())
            .file("a", CONTENT)
            .build();
    assertArrayEquals(CONTENT, Cabinets.extract(bytes).get("a"));
  }

  @Test
  void takesChecksumsWithAndWithoutTheReserve() throws Exception {
    CabinetBuilder builder =
        new CabinetBuilder().reserve(0, 0, 7).folder(FolderEncoder.stored()).file("a", CONTENT);
    assertArrayEquals(CONTENT, Cabinets.extract(builder.build()).get("a"));
    assertArrayEquals(CONTENT, Cabinets.extract(builder.reserveInChecksums().build()).get("a"));
    Cabinets.refused(FailureReason.MALFORMED, builder.wrongChecksums().build());
  }

  @Test
  void refusesQuantumByNameAndReadsTheOtherFolders() throws Exception {
    byte[] bytes =
        new CabinetBuilder()
            .folder(FolderEncoder.raw(0x1222))
            .file("old", "whatever")
            .folder(FolderEncoder.mszip())
            .file("new", CONTENT)
            .build();
    CabinetException failure = Cabinets.refused(FailureReason.UNSUPPORTED, bytes);
    assertTrue(failure.getMessage().contains("QUANTUM"), failure::getMessage);
    try (Cabinet cabinet = Cabinets.open(bytes)) {
      assertEquals(2, cabinet.files().size());
      Map<String, byte[]> contents = Cabinets.extract(cabinet, file -> file.name().equals("new"));
      assertArrayEquals(CONTENT, contents.get("new"));
    }
  }

  @Test
  void refusesSpannedFilesByNameAndReadsTheOtherFolders() throws Exception {
    CabinetBuilder builder =
        new CabinetBuilder()
            .inSet("disk1.cab", "disk3.cab")
            .folder(FolderEncoder.stored())
            .entry(name("from-previous"), 3, 0, 0xFFFD, 0)
            .folder(FolderEncoder.stored())
            .file("whole", CONTENT)
            .folder(FolderEncoder.stored())
            .entry(name("to-next"), 3, 0, 0xFFFE, 0);
    try (Cabinet cabinet = Cabinets.open(builder.build())) {
      assertEquals(
          List.of(true, false, true),
          cabinet.folders().stream().map(CabinetFolder::spanned).toList());
      assertArrayEquals(
          CONTENT, Cabinets.extract(cabinet, file -> file.name().equals("whole")).get("whole"));
      for (int spanned : new int[] {0, 2}) {
        CabinetFile file = cabinet.files().get(spanned);
        CabinetException failure =
            assertThrows(CabinetException.class, () -> cabinet.open(file).close());
        assertEquals(FailureReason.UNSUPPORTED, failure.reason());
        assertTrue(failure.getMessage().contains("Spanned sets"), failure::getMessage);
      }
    }
  }

  @Test
  void refusesAFileThroughAllCabinetsOfASet() {
    Cabinets.refused(
        FailureReason.UNSUPPORTED,
        new CabinetBuilder()
            .folder(FolderEncoder.stored())
            .entry(name("through"), 3, 0, 0xFFFF, 0)
            .folder(FolderEncoder.stored())
            .file("x", "y")
            .blocksOf(1)
            .build());
  }

  @Test
  void refusesABlockThatGoesOnInAnotherCabinet() {
    byte[] bytes =
        new CabinetBuilder()
            .withoutChecksums()
            .folder(FolderEncoder.stored())
            .file("a", "bytes")
            .build();
    bytes[bytes.length - 5 - 2] = 0;
    CabinetException failure = Cabinets.refused(FailureReason.UNSUPPORTED, bytes);
    assertTrue(failure.getMessage().contains("Spanned sets"), failure::getMessage);
  }

  @Test
  void refusesMszipWithoutItsSignature() {
    byte[] bytes =
        new CabinetBuilder()
            .withoutChecksums()
            .folder(FolderEncoder.mszip())
            .file("a", "bytes")
            .build();
    bytes[36 + 8 + 16 + 2 + 8] = 'X';
    assertTrue(
        Cabinets.refused(FailureReason.MALFORMED, bytes).getMessage().contains("signature CK"));
  }

  @Test
  void refusesMszipThatEndsEarlyOrLate() {
    for (int difference : new int[] {-1, 1}) {
      byte[] bytes =
          new CabinetBuilder()
              .withoutChecksums()
              .folder(FolderEncoder.mszip())
              .file("a", "bytes and bytes")
              .build();
      bytes[36 + 8 + 16 + 2 + 6] += (byte) difference;
      Cabinets.refused(FailureReason.MALFORMED, bytes);
    }
  }

  @Test
  void refusesFilesThatOverlap() {
    CabinetBuilder builder = new CabinetBuilder().folder(FolderEncoder.stored());
    builder.append(CONTENT);
    byte[] bytes = builder.entry(name("a"), 50, 0, 0, 0).entry(name("b"), 50, 49, 0, 0).build();
    CabinetException failure = Cabinets.refused(FailureReason.MALFORMED, bytes);
    assertTrue(failure.getMessage().contains("overlap"), failure::getMessage);
  }

  @Test
  void refusesAFileThatIsGreaterThanItsFolder() {
    CabinetBuilder builder = new CabinetBuilder().folder(FolderEncoder.stored());
    builder.append(CONTENT);
    builder.entry(name("a"), CONTENT.length + 1, 0, 0, 0);
    CabinetException failure = Cabinets.refused(FailureReason.MALFORMED, builder.build());
    assertTrue(failure.getMessage().contains("ends early"), failure::getMessage);
  }

  @Test
  void refusesMoreThanTheLimits() {
    byte[] bytes =
        new CabinetBuilder()
            .folder(FolderEncoder.mszip())
            .file("first", CONTENT)
            .file("second", new byte[400_000])
            .build();
    assertEquals(
        "2 files", passes(new CabinetLimits(1, 255, 1 << 20, 1 << 20, 500, 0, 100), bytes).found());
    assertTrue(
        passes(new CabinetLimits(2, 5, 1 << 20, 1 << 20, 500, 0, 100), bytes)
            .getMessage()
            .contains("nameBytes"));
    assertEquals(
        "294912 expanded bytes",
        passes(new CabinetLimits(2, 6, 290_000, 1 << 20, 500, 0, 100), bytes).found());
    assertEquals(
        "a file of 400000 bytes",
        passes(new CabinetLimits(2, 6, 1 << 20, 399_999, 500, 0, 100), bytes).found());
    assertTrue(
        passes(new CabinetLimits(2, 6, 1 << 20, 400_000, 5, 100_000, 100), bytes)
            .getMessage()
            .contains("ratio"));
    assertEquals(
        "16 blocks", passes(new CabinetLimits(2, 6, 1 << 20, 400_000, 500, 0, 15), bytes).found());
  }

  @Test
  void readsWhatIsWithinTheLimits() throws Exception {
    byte[] bytes =
        new CabinetBuilder()
            .folder(FolderEncoder.mszip())
            .file("first", CONTENT)
            .file("second", new byte[400_000])
            .build();
    CabinetLimits exact = new CabinetLimits(2, 6, 500_000, 400_000, 5, 500_000, 16);
    try (Cabinet cabinet = CabinetReader.open(bytes, "test.cab", exact)) {
      assertEquals(2, Cabinets.extract(cabinet, file -> true).size());
    }
  }
}

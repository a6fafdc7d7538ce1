package io.wua.catalog.cab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wua.testkit.TestData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The public sample cabinets of libmspack and libarchive, against what cabextract makes of them.
 */
final class SampleCabinetsTest {
  private static final String QUANTUM_FILE = "mszip_lzx_qtm.cab qtm.txt";

  @Test
  void expandsEveryGoodSampleToTheExpectedDigests() throws Exception {
    Path samples = TestData.require("cab/good");
    TreeSet<String> listed = new TreeSet<>();
    TreeMap<String, String> digests = new TreeMap<>();
    for (Path sample : cabinets(samples)) {
      String cabinetName = sample.getFileName().toString();
      try (Cabinet cabinet = CabinetReader.open(sample, CabinetLimits.DEFAULTS)) {
        cabinet
            .files()
            .forEach(f -> listed.add(cabinetName + " " + f.path() + " " + f.sizeBytes()));
        extractable(cabinet)
            .forEach(
                (path, bytes) ->
                    digests.put(cabinetName + " " + path, bytes.length + " " + sha256(bytes)));
      }
    }
    TreeSet<String> expectedListing = new TreeSet<>();
    TreeMap<String, String> expectedDigests = new TreeMap<>();
    for (String line : expectations()) {
      String[] words = line.split(" ");
      expectedListing.add(words[0] + " " + words[1] + " " + words[2]);
      if (!line.startsWith(QUANTUM_FILE)) {
        expectedDigests.put(words[0] + " " + words[1], words[2] + " " + words[3]);
      }
    }
    assertEquals(expectedListing, listed);
    assertEquals(expectedDigests, digests);
  }

  @Test
  void agreesWithCabextract(@TempDir Path directory) throws Exception {
    Path samples = TestData.require("cab/good");
    assumeTrue(Cabextract.isInstalled(), "cabextract is not installed: apt-get install cabextract");
    int compared = 0;
    for (Path sample : cabinets(samples)) {
      Path out = Files.createDirectory(directory.resolve(sample.getFileName()));
      Cabextract.extract(sample, out);
      try (Cabinet cabinet = CabinetReader.open(sample, CabinetLimits.DEFAULTS)) {
        for (Map.Entry<String, byte[]> file : extractable(cabinet).entrySet()) {
          assertArrayEquals(
              Files.readAllBytes(out.resolve(file.getKey())),
              file.getValue(),
              () -> sample + " " + file.getKey());
          compared++;
        }
      }
    }
    assertTrue(compared > 20, "only " + compared + " files compared");
  }

  @Test
  void readsTheCabinetsInsideACatalog() throws Exception {
    Path catalog = TestData.require("catalogue-small/wsusscn2.cab");
    try (Cabinet outer = CabinetReader.open(catalog, CabinetLimits.DEFAULTS)) {
      Map<String, byte[]> members = Cabinets.extract(outer, file -> file.path().endsWith(".cab"));
      assertEquals(
          List.of("package.cab", "package2.cab", "package3.cab"), List.copyOf(members.keySet()));
      String index =
          new String(
              Cabinets.extract(members.get("package.cab")).get("package.xml"),
              StandardCharsets.UTF_8);
      assertTrue(index.contains("<OfflineSyncPackage"), index);
      assertTrue(
          Cabinets.extract(members.get("package2.cab")).keySet().stream()
              .anyMatch(path -> path.startsWith("c/")));
    }
  }

  /** All but what only Quantum could expand. */
  private static Map<String, byte[]> extractable(Cabinet cabinet) throws Exception {
    return Cabinets.extract(
        cabinet,
        file ->
            cabinet.folders().get(file.folder()).compression().method()
                != CabinetCompression.Method.QUANTUM);
  }

  static List<Path> cabinets(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(f -> f.toString().endsWith(".cab")).sorted().toList();
    }
  }

  private static List<String> expectations() throws IOException {
    try (InputStream in = SampleCabinetsTest.class.getResourceAsStream("good-cabinets.txt")) {
      assertNotNull(in, "good-cabinets.txt is missing");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}

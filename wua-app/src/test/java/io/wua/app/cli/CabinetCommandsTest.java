package io.wua.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.wua.testkit.TestData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wua catalog ls} and {@code wua catalog extract}. */
class CabinetCommandsTest {
  @TempDir private Path folder;

  @Test
  void lsTellsWhatIsInACatalog() throws IOException {
    Path cabinet = TestData.require("catalogue-small/wsusscn2.cab");
    JsonNode listed = Ran.wua("catalog", "ls", cabinet, "--json").json();
    assertEquals("wua.catalog.ls/1", listed.get("schema").asText());
    assertEquals("index.xml", listed.get("files").get(0).get("path").asText());
    assertTrue(Ran.wua("catalog", "ls", cabinet).out().contains("4 files, "));
  }

  @Test
  void extractUnpacksWhatThePatternChooses() throws IOException {
    Path cabinet = TestData.require("catalogue-small/wsusscn2.cab");
    Ran ran = Ran.wua("catalog", "extract", cabinet, "--to", folder, "--only", "*.xml");
    assertEquals(0, ran.code(), ran.err());
    assertEquals("index.xml", ran.out().strip());
    assertEquals(List.of("index.xml"), files());
    assertTrue(Files.readString(folder.resolve("index.xml")).startsWith("<INDEX"));
  }

  @Test
  void extractUnpacksTheRestWhereAFolderIsOfAnUnsupportedCompression() throws IOException {
    Path cabinet = TestData.require("cab/good/mszip_lzx_qtm.cab");
    Ran ran = Ran.wua("catalog", "extract", cabinet, "--to", folder);
    assertEquals(5, ran.code(), ran.err());
    assertEquals(2, files().size(), files().toString());
    assertTrue(ran.err().toLowerCase(java.util.Locale.ROOT).contains("quantum"), ran.err());
  }

  @Test
  void extractFollowsNoLinkOutOfTheFolder() throws IOException {
    Path cabinet = TestData.require("catalogue-small/wsusscn2.cab");
    Path shards = folder.resolve("shards");
    Ran.wua("catalog", "extract", cabinet, "--to", shards, "--only", "package2.cab");
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path target = Files.createDirectory(folder.resolve("target"));
    Files.createSymbolicLink(target.resolve("c"), outside);
    Ran ran = Ran.wua("catalog", "extract", shards.resolve("package2.cab"), "--to", target);
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("leads out of"), ran.err());
    try (Stream<Path> found = Files.list(outside)) {
      assertEquals(0, found.count());
    }
  }

  @Test
  void aWindowsImageAndABadPatternAreNamedAsSuch() throws IOException {
    Path image = folder.resolve("update.msu");
    Files.write(
        image,
        "MSWIM\0\0\0rest of an image, long enough to look at".getBytes(StandardCharsets.US_ASCII));
    Ran ran = Ran.wua("catalog", "ls", image);
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("WIM") || ran.err().contains("Windows image"), ran.err());
    assertFalse(ran.err().contains("\tat "), ran.err());
    assertEquals(2, Ran.wua("catalog", "extract", image, "--to", folder, "--only", "[").code());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(f -> folder.relativize(f).toString())
          .sorted()
          .toList();
    }
  }
}

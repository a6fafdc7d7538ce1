package io.wua.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.wua.testkit.TestData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Microsoft's own rules on the example hosts. */
class RealRulesTest {
  @TempDir private Path folder;

  @Test
  void ofTheEightLeavesComeToWhatWasCheckedByHand() throws IOException {
    Path core = TestData.require("catalogue-2026-07/c");
    for (String line : table()) {
      String[] cells = line.split(",");
      Path fragment = core.resolve(cells[0].substring(2));
      JsonNode result =
          evaluated(fragment, Ran.HOSTS).stream()
              .filter(r -> r.get("host").asText().equals(cells[1]))
              .findFirst()
              .orElseThrow();
      JsonNode rules = result.get("ruleSets").get(0);
      assertEquals(cells[2], rules.get("installed").asText(), line);
      assertEquals(cells[3], rules.get("installable").asText(), line);
      assertTrue(rules.get("superseded").isNull(), line);
      assertEquals(0, rules.get("unknown").size(), line);
      assertEquals("ApplicabilityRules", rules.get("scope").asText());
    }
  }

  private static List<String> table() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            RealRulesTest.class.getResourceAsStream("/io/wua/app/real-leaves.csv"))) {
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(l -> !l.startsWith("#"))
              .toList();
      assertEquals(40, lines.size());
      return lines;
    }
  }

  private static List<JsonNode> evaluated(Path fragment, Path hosts) throws IOException {
    Ran ran = Ran.wua("catalog", "eval", fragment, "--host", hosts, "--json");
    assertEquals(0, ran.code(), ran.err());
    JsonNode document = ran.json();
    assertEquals("wua.catalog.eval/1", document.get("schema").asText());
    return Stream.iterate(0, i -> i < document.get("results").size(), i -> i + 1)
        .map(i -> document.get("results").get(i))
        .toList();
  }

  @Test
  void holdTheServerUpdateInstalledFromItsBuildOnAndInstallableBelow() throws IOException {
    Path fragment = TestData.require("catalogue-2026-07/c/2");
    for (int ubr : new int[] {4348, 4349}) {
      Path host = folder.resolve(ubr + ".json");
      Files.writeString(
          host,
          """
          {"name": "S", "os": {"version": "10.0.26100.%d", "productType": "SERVER",
           "architecture": "AMD64", "sku": 7}, "deviceAttributes": {"HonorWufBDeferrals": "0"}}
          """
              .formatted(ubr));
      JsonNode rules = evaluated(fragment, host).get(0).get("ruleSets").get(0);
      assertEquals(ubr == 4349 ? "TRUE" : "FALSE", rules.get("installed").asText());
      assertEquals("TRUE", rules.get("installable").asText());
    }
  }

  @Test
  void everyFragmentAtHandEvaluates() throws IOException {
    Path fragments = TestData.require("fragments");
    Set<String> files = new TreeSet<>();
    try (Stream<Path> list = Files.list(fragments)) {
      for (Path file : list.toList()) {
        files.add(file.getFileName().toString());
        assertEquals(5, evaluated(file, Ran.HOSTS).size(), file.toString());
      }
    }
    assertEquals(8, files.size(), files.toString());
  }

  @Test
  void leaveAllTenBundlesOfTheExcerptUnknownForWantOfTheirChildAndPrerequisites()
      throws IOException {
    Path catalog = TestData.require("catalogue-2026-07");
    Ran ran =
        Ran.wua(
            "scan",
            "--catalog",
            catalog,
            "--host",
            Ran.SERVER_2025,
            "--config",
            Ran.INI,
            "--all",
            "--json",
            "--at",
            "2026-11-24T09:00:00Z");
    assertEquals(7, ran.code(), ran.err());
    JsonNode document = ran.json();
    assertEquals(10, document.get("updates").size());
    assertEquals(10, document.get("summary").get("UNKNOWN").asInt());
    int titled = 0;
    for (JsonNode update : document.get("updates")) {
      assertEquals("UNKNOWN", update.get("state").asText());
      String missing = update.get("unknown").toString();
      assertTrue(missing.contains("child"), missing);
      assertTrue(missing.contains("prerequisite 03aa8476-15b7-4288-bf9b-286b31f99bd6"), missing);
      boolean hasFragments = update.get("kbs").size() > 0;
      titled += hasFragments ? 1 : 0;
      assertEquals(hasFragments ? "Critical" : "Unspecified", update.get("severity").asText());
      assertEquals(hasFragments, update.get("title").asText().contains("Cumulative Update"));
    }
    assertEquals(4, titled);
  }

  @Test
  void scanTheSmallCatalogInItsRealContainer() throws IOException {
    Path catalog = TestData.require("catalogue-small/wsusscn2.cab");
    Ran ran = Ran.wua("scan", "--catalog", catalog, "--host", Ran.SERVER_2025, "--all", "--json");
    assertEquals(0, ran.code(), ran.err());
    assertEquals(4, ran.json().get("updates").size());
    assertEquals(4, ran.json().get("catalog").get("updates").asInt());
  }
}

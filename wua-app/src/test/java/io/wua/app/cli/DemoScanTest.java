package io.wua.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.demo.DemoSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans, explanations and checks over the demo's files: an independent writer's catalog. */
class DemoScanTest {
  @TempDir private static Path folder;
  private static DemoSet demo;

  @BeforeAll
  static void write() throws WuaException {
    demo = DemoSet.writeTo(folder);
  }

  private static Object[] with(String command, Object... more) {
    Object[] common = {
      command,
      "--catalog",
      demo.catalog(),
      "--host",
      demo.hosts().get(0),
      "--config",
      demo.settings(),
      "--rules",
      demo.rules(),
      "--at",
      demo.now()
    };
    Object[] all = new Object[common.length + more.length];
    System.arraycopy(common, 0, all, 0, common.length);
    System.arraycopy(more, 0, all, common.length, more.length);
    return all;
  }

  @Test
  void aScanEndsWithUpdatesPendingAndListsWhatIsNeededOrUnknown() {
    Ran ran = Ran.wua(with("scan"));
    assertEquals(3, ran.code(), ran.err());
    assertTrue(ran.out().contains("WS-PARIS-017"));
    for (String word : new String[] {"PENDING", "DELAYED", "DISCARDED", "UNKNOWN"}) {
      assertTrue(ran.out().contains("\n" + word), () -> word + " in " + ran.out());
    }
    assertFalse(ran.out().contains("\nCOVERED"), ran.out());
    assertTrue(Ran.wua(with("scan", "--all")).out().contains("\nCOVERED"));
  }

  @Test
  void theDocumentOfAScanIsWholeAndConsistent() throws IOException {
    JsonNode scan = Ran.wua(with("scan", "--all", "--json")).json();
    assertEquals("wua.scan/1", scan.get("schema").asText());
    assertEquals("catalog", scan.get("engine").asText());
    assertEquals("2026-11-24T09:00:00Z", scan.get("scannedAt").asText());
    assertEquals("WS-PARIS-017", scan.get("host").get("name").asText());
    Map<String, Integer> states = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode update : scan.get("updates")) {
      states.merge(update.get("state").asText(), 1, Integer::sum);
      assertTrue(ids.add(update.get("id").asText()), "each id once");
      assertTrue(update.get("reasons").size() > 0);
      assertEquals(
          update.get("decision").asText().equals("DELAYED"), !update.get("until").isNull());
      assertEquals(
          update.get("state").asText().equals("UNKNOWN"), update.get("unknown").size() > 0);
    }
    scan.get("summary")
        .fields()
        .forEachRemaining(
            e -> assertEquals(states.getOrDefault(e.getKey(), 0), e.getValue().asInt()));
    for (JsonNode update : scan.get("updates")) {
      if (update.get("state").asText().equals("COVERED")) {
        assertTrue(ids.contains(update.get("coveredBy").asText()));
      }
    }
  }

  @Test
  void theFactsThatWouldSettleMostAreNamed() throws IOException {
    JsonNode scan = Ran.wua(with("scan", "--json")).json();
    JsonNode unknown = scan.get("unknownFacts");
    int updates = scan.get("summary").get("UNKNOWN").asInt();
    assertTrue(updates > 0);
    assertEquals(updates, unknown.get("unknownUpdates").asInt());
    assertEquals(updates, unknown.get("settledAtMost").asInt());
    String fact = unknown.get("facts").get(0).get("fact").asText();
    assertTrue(fact.contains("file C:\\"), fact);
    String text = Ran.wua(with("scan")).out();
    assertTrue(text.contains("Up to %d of %d unknown updates".formatted(updates, updates)), text);
    assertTrue(
        text.contains(unknown.get("facts").get(0).get("updates").asText() + "  " + fact), text);
  }

  @Test
  void scanningTwiceSaysTheSame() {
    assertEquals(Ran.wua(with("scan", "--json")).out(), Ran.wua(with("scan", "--json")).out());
  }

  @Test
  void anExplanationShowsRulesFactsSupersedenceAndDecision() throws IOException {
    JsonNode scan = Ran.wua(with("scan", "--json")).json();
    String id = scan.get("updates").get(0).get("id").asText();
    Ran ran = Ran.wua(with("explain", id));
    assertEquals(0, ran.code(), ran.err());
    for (String part : new String[] {"IsInstalled", "prerequisites", "Superseded by", "Decision"}) {
      assertTrue(ran.out().contains(part), () -> part + " in " + ran.out());
    }
  }

  @Test
  void theDemoRunsFromEndToEnd() throws IOException {
    Path other = folder.resolve("again");
    Ran ran = Ran.wua("demo", "--dir", other);
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("SRV-FILES-02") && ran.out().contains("WS-PARIS-017"));
    assertTrue(ran.out().contains("$ wua explain"), ran.out());
    assertTrue(Files.exists(other.resolve("wsusscn2.cab")));
  }

  @Test
  void theDemosRulesAndSettingsCheck() throws IOException {
    assertEquals(2, Ran.wua("rules", "check", demo.rules(), "--json").json().get("sources").size());
    assertTrue(Ran.wua("rules", "check", demo.rules()).out().contains("no problem"));
    JsonNode config = Ran.wua("config", "--config", demo.settings(), "--json").json();
    assertEquals("wua.config/1", config.get("schema").asText());
    assertTrue(config.get("settings").size() > 30);
    assertTrue(Ran.wua("config").out().contains("[waptwua]"));
  }

  @Test
  void infoTellsWhatACatalogIs() throws IOException {
    JsonNode info = Ran.wua("catalog", "info", demo.catalog(), "--json").json();
    assertTrue(info.get("closedWorld").asBoolean());
    assertEquals(53, info.get("updates").asInt());
    assertTrue(Ran.wua("catalog", "info", demo.catalog()).out().contains("whole catalog"));
  }
}

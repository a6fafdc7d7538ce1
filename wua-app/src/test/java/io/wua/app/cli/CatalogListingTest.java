package io.wua.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.demo.DemoSet;
import io.wua.testkit.TestData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wua catalog list, show, files} and {@code diff} over an independent writer's catalog. */
class CatalogListingTest {
  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

  @TempDir private static Path folder;
  private static Path catalog;

  @BeforeAll
  static void write() throws WuaException {
    catalog = DemoSet.writeTo(folder).catalog();
  }

  private static Ran run(String command, Object... more) {
    Object[] all = new Object[3 + more.length];
    all[0] = "catalog";
    all[1] = command;
    all[2] = catalog;
    System.arraycopy(more, 0, all, 3, more.length);
    return Ran.wua(all);
  }

  private static String done(Ran ran) {
    assertEquals(0, ran.code(), ran.err());
    assertEquals("", ran.err());
    return ran.out();
  }

  private static void refused(Ran ran, int code, String... parts) {
    assertEquals(code, ran.code(), ran.err());
    assertEquals("", ran.out());
    for (String part : parts) {
      assertTrue(ran.err().contains(part), () -> "no '" + part + "' in: " + ran.err());
    }
    assertFalse(ran.err().contains("\tat "), ran.err());
  }

  @Test
  void aPageSaysWhichItIs() throws IOException {
    int total = run("list", "--json").json().get("total").asInt();
    String page = done(run("list", "--limit", 10, "--page", 2));
    assertTrue(page.contains("11 to 20 of " + total + " updates, newest first. Next: --page 3."));
    String last = done(run("list", "--limit", total - 1, "--page", 2));
    assertTrue(last.contains(total + " to " + total + " of " + total + " updates"), last);
    assertFalse(last.contains("Next"), last);
    assertTrue(done(run("list", "--limit", 500)).contains("\n" + total + " updates, newest"));
    assertTrue(done(run("list", "--page", 99)).contains("There is no page 99"));
  }

  @Test
  void theDocumentOfAListIsWhole() throws IOException {
    JsonNode list = run("list", "--limit", 7, "--sort", "size", "--json").json();
    assertEquals("wua.catalog.list/1", list.get("schema").asText());
    assertEquals("size", list.get("sort").asText());
    assertEquals(7, list.get("updates").size());
    long before = Long.MAX_VALUE;
    Set<String> ids = new HashSet<>();
    for (JsonNode update : list.get("updates")) {
      long size = update.get("sizeBytes").asLong();
      assertTrue(size <= before);
      before = size;
      assertTrue(ids.add(update.get("id").asText()));
    }
  }

  @Test
  void filtersNarrow() throws IOException {
    JsonNode some =
        run("list", "--severity", "critical", "--current", "--since", "2026-11-01", "--json")
            .json();
    assertTrue(some.get("total").asInt() > 0);
    for (JsonNode update : some.get("updates")) {
      assertEquals("Critical", update.get("severity").asText());
      assertFalse(update.get("superseded").asBoolean());
      assertTrue(update.get("published").asText().compareTo("2026-11") > 0);
    }
    JsonNode none = run("list", "--text", "no such words", "--json").json();
    assertEquals(0, none.get("total").asInt());
    assertEquals("No update matches.", done(run("list", "--text", "nosuchword")).strip());
  }

  @Test
  void anUnknownProductIsAWarningAndUnknownWordsAreErrors() throws IOException {
    Ran product = run("list", "--product", "Windwos 11", "--json");
    assertEquals(0, product.code());
    assertEquals(0, product.json().get("total").asInt());
    assertTrue(product.err().contains("did you mean Windows 11"), product.err());
    assertTrue(product.json().get("warnings").get(0).asText().contains("Windwos 11"));
    refused(run("list", "--severity", "Importent"), 2, "--severity", "Importent", "Important");
    refused(run("list", "--classification", "Securty Updates"), 2, "Security Updates");
    refused(run("list", "--classification", "qqqqqqqqqqq"), 2, "write one of: Applications");
    refused(run("list", "--severity", ""), 2, "--severity");
    refused(run("list", "--product", " "), 2, "--product");
    refused(run("list", "--kb", "KBxyz"), 2, "--kb", "KBxyz");
    refused(run("list", "--since", "yesterday"), 2, "--since", "2026-07-14");
    refused(run("list", "--limit", 0), 2, "--limit");
    refused(run("list", "--page", -1), 2, "--page");
    refused(run("list", "--limit", "many"), 2, "--limit");
    refused(run("list", "--sort", "color"), 2, "--sort");
    refused(run("list", "--language", "not a tag"), 2, "--language");
    refused(run("list", "--json", "--csv"), 2, "--json", "--csv");
  }

  @Test
  void aTableForSpreadsheetsHasALineForEachUpdate() {
    String table = done(run("list", "--csv", "--limit", 5));
    String[] lines = table.split("\r\n");
    assertEquals(6, lines.length);
    assertTrue(lines[0].startsWith("id,kbs,title,severity,"), lines[0]);
    assertEquals(1, done(run("list", "--csv", "--kb", "KB1")).split("\r\n").length);
  }

  @Test
  void anUpdateIsShownWithItsPartsAndRelations() {
    String shown = done(run("show", "KB5190321"));
    for (String part :
        List.of(
            "Servicing Stack Update",
            "installed by Cbs, 1 file",
            "x64-based processor",
            "CbsPackageInstalled Package_for_ServicingStack",
            "\nSupersedes\n",
            "(KB5190320)",
            "\nSuperseded by\n  nothing")) {
      String text = shown.replace(System.lineSeparator(), "\n");
      assertTrue(text.contains(part), () -> "no '" + part + "' in " + text);
    }
  }

  @Test
  void aKbMayGiveSeveralUpdates() throws IOException {
    JsonNode shown = run("show", "5190112", "--json").json();
    assertEquals("wua.catalog.show/1", shown.get("schema").asText());
    assertTrue(shown.get("updates").size() > 1);
    JsonNode first = shown.get("updates").get(0);
    JsonNode same = run("show", first.get("id").asText(), "--json").json();
    assertEquals(first, same.get("updates").get(0));
    assertTrue(done(run("show", "5190112")).contains(shown.get("updates").size() + " updates."));
  }

  @Test
  void filesAreListedWithDigestsAddressAndPart() throws IOException {
    JsonNode files = run("files", "KB5190321", "--json").json();
    assertEquals("wua.catalog.files/1", files.get("schema").asText());
    JsonNode part = files.get("updates").get(0).get("parts").get(0);
    JsonNode file = part.get("files").get(0);
    assertEquals(40, file.get("sha1").asText().length());
    assertEquals(64, file.get("sha256").asText().length());
    assertEquals(files.get("totalBytes").asLong(), file.get("sizeBytes").asLong());
    String text = done(run("files", "KB5190321"));
    for (String name : new String[] {"sha1", "sha256", "url", "name"}) {
      assertTrue(text.contains(file.get(name).asText()), text);
    }
    assertTrue(text.contains(part.get("id").asText()), text);
    assertTrue(text.contains("\n1 file, "), text);
    assertEquals(2, done(run("files", "KB5190321", "--csv")).split("\r\n").length);
  }

  @Test
  void notInTheCatalogDiffersFromCouldNotRead() {
    for (String command : List.of("show", "files")) {
      refused(run(command, "KB1234567"), 1, "not in this catalog", "KB1234567");
      refused(run(command, NOBODY), 1, "not in this catalog", NOBODY);
      refused(run(command, "Windows"), 2, "ID|KB", "write <guid>");
      refused(run(command), 2, "ID|KB");
      refused(
          Ran.wua("catalog", command, folder.resolve("none.cab"), "KB1"), 1, "there is no catalog");
    }
    refused(Ran.wua("catalog", "list", folder.resolve("none.cab")), 1, "there is no catalog");
    refused(run("diff", folder.resolve("none.cab")), 1, "there is no catalog");
  }

  @Test
  void aCatalogDoesNotDifferFromItself() throws IOException {
    JsonNode diff = run("diff", catalog, "--json").json();
    assertEquals("wua.catalog.diff/1", diff.get("schema").asText());
    assertEquals(0, diff.get("changes").size());
    assertEquals(0, diff.get("counts").get("ADDED").asInt());
    assertTrue(done(run("diff", catalog)).contains("0  added"));
  }

  @Test
  void realCatalogsAreListedAndCompared() throws IOException {
    Path small = TestData.require("catalogue-small/wsusscn2.cab");
    assertTrue(Ran.wua("catalog", "list", small).out().contains("4 updates, newest first."));
    Path excerpt = TestData.require("catalogue-2026-07");
    Ran diff = Ran.wua("catalog", "diff", small, excerpt);
    assertEquals(0, diff.code());
    assertTrue(diff.out().contains("10  added"), diff.out());
    assertTrue(diff.out().contains("4  removed"), diff.out());
    assertTrue(diff.err().contains("is an excerpt"), diff.err());
    Ran csv = Ran.wua("catalog", "diff", small, excerpt, "--csv");
    assertEquals(15, csv.out().split("\r\n").length);
  }
}

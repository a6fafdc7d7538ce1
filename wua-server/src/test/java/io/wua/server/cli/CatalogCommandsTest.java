package io.wua.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.app.Main;
import io.wua.server.origin.catalog.TestCatalogs;
import io.wua.server.origin.catalog.TestOrigin;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for the catalog as {@code wua} runs them. */
class CatalogCommandsTest {
  private static final int MANY = 20;

  @TempDir private Path folder;
  private TestCatalogs catalogs;
  private TestOrigin origin;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void open() throws Exception {
    catalogs = new TestCatalogs(folder.resolve("catalogs"));
    origin = new TestOrigin();
  }

  @AfterEach
  void close() {
    origin.close();
  }

  /** Runs a command with the options of the catalog. */
  private int catalog(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--origin", origin.uri().toString(), "--catalog-roots", catalogs.roots().toString()));
    return server(all.toArray(String[]::new));
  }

  private int server(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    List<String> all = new ArrayList<>(List.of("server"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", folder.resolve("data").toString()));
    return Main.run(
        new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
  }

  @Test
  void refreshAndShowWhatWasDone() throws Exception {
    origin.has(catalogs.dated("2026-10-13T17:00:00Z"), "1");
    assertEquals(0, catalog("refresh"), err::toString);
    assertTrue(out.toString().startsWith("The first catalog: issue "), out.toString());
    assertEquals(0, catalog("refresh"), err::toString);
    assertTrue(out.toString().startsWith("Not modified: "), out.toString());
    assertEquals(0, server("tasks"), err::toString);
    assertTrue(out.toString().contains("finished (skipped)"), out.toString());
    assertEquals(0, server("tasks", "--json", "--limit", "1"), err::toString);
    assertTrue(out.toString().contains("wua.server.tasks/1"), out.toString());
    origin.close();
    assertEquals(1, catalog("import", folder.resolve("absent.cab").toString()));
    assertTrue(err.toString().contains("absent.cab"), err.toString());
  }

  @Test
  void importHoldAcceptAndReject() throws Exception {
    Path first = Files.write(folder.resolve("first.cab"), catalogs.dated("2026-10-13T17:00:00Z"));
    Path small =
        Files.write(folder.resolve("small.cab"), catalogs.smaller("2026-11-10T17:00:00Z", MANY));
    assertEquals(0, catalog("import", first.toString()), err::toString);
    assertEquals(1, catalog("import", small.toString()));
    assertTrue(err.toString().contains("not published"), err.toString());
    assertEquals(0, catalog("catalog", "status"), err::toString);
    Matcher held = Pattern.compile("([0-9a-f]{64})\\s+HELD").matcher(out.toString());
    assertTrue(held.find(), out.toString());
    assertEquals(0, catalog("catalog", "accept", held.group(1)), err::toString);
    assertTrue(out.toString().contains("Accepted by an administrator"), out.toString());
    assertEquals(1, catalog("catalog", "reject", held.group(1)));
    assertTrue(err.toString().contains("waits"), err.toString());
    assertEquals(2, catalog("catalog", "accept", "xyz"));
  }

  @Test
  void refuseWhatNobodyVouchesForUnlessToldToTakeIt() throws Exception {
    Path first = Files.write(folder.resolve("first.cab"), catalogs.dated("2026-10-13T17:00:00Z"));
    assertEquals(1, server("import", first.toString()));
    assertTrue(err.toString().contains("catalog_trust"), err.toString());
    assertEquals(0, server("import", first.toString(), "--catalog-trust", "warn"), err::toString);
  }
}

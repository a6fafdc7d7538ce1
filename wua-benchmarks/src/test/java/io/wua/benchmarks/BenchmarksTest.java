package io.wua.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whether the benchmarks run at all, on the smallest catalog. */
class BenchmarksTest {
  @TempDir Path folder;

  @Test
  void writesACatalogAndSaysWhatItConsistsOf() {
    Path catalog = folder.resolve("wsusscn2.cab");

    String page = run("WriteCatalog", "--scale", "1/1000", "--to", catalog.toString());

    assertTrue(Files.exists(catalog));
    for (String wanted : List.of("revisions", "ratio", "verbatim", "aligned", "257")) {
      assertTrue(page.contains(wanted), () -> wanted + " in " + page);
    }
  }

  @Test
  void preparesAndScansInProcessesOfTheirOwn() {
    String page =
        run("ScanCatalog", "--scale", "1/1000", "--seconds", "0", "--work", folder.toString());

    assertTrue(page.contains("server-2022.json"), page);
    assertTrue(page.contains("hosts/s"), page);
  }

  @Test
  void comparesWithCabextractOrSaysThatItIsNotThere() {
    String page = run("MszipAgainstCabextract", "--share", "0.0001", "--work", folder.toString());

    assertTrue(page.contains("| cabextract |") || page.contains("Skipped: cabextract"), page);
  }

  @Test
  void fetchesBesideCurlOrSaysThatSomethingIsNotThere() {
    // The workers of nginx run under another account.
    assertTrue(folder.toFile().setReadable(true, false));
    assertTrue(folder.toFile().setExecutable(true, false));

    String page =
        run("FetchFiles", "--megabytes", "2", "--rounds", "1", "--work", folder.toString());

    assertTrue(page.contains("| curl |") || page.contains("Skipped:"), page);
  }

  private static String run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commands = Benchmarks.commands();
    commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    assertEquals(0, commands.execute(args), err::toString);
    return out.toString();
  }
}

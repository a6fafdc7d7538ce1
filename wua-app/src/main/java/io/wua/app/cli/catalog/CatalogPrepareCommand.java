package io.wua.app.cli.catalog;

import com.google.inject.Inject;
import io.wua.app.cli.BadArgument;
import io.wua.app.cli.ExitCode;
import io.wua.app.cli.Warnings;
import io.wua.app.output.json.CatalogInfoJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.app.wiring.CatalogOpener;
import io.wua.catalog.OfflineCatalog;
import io.wua.core.failure.WuaException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wua catalog prepare}: the one reading of a cabinet, before somebody waits for a scan. */
@Command(
    name = "prepare",
    description = {
      "Reads a cabinet once, so that every later scan with it takes a moment.",
      "Scans do the same by themselves; this is for doing it beforehand. Does nothing where it is"
          + " done. A folder needs no preparation and gets none."
    })
final class CatalogPrepareCommand implements Callable<Integer> {
  private final CatalogOpener catalogs;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "wsusscn2.cab.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private Path file;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Where to keep it. Default: WUA_CACHE, else the cache folder of this user.")
  private @Nullable Path cache;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "In which titles are wanted: fr, pt-br; repeatable, best first. English is always"
              + " included.")
  private List<String> languages = new ArrayList<>();

  @Option(names = "--json", description = "Print one document wua.catalog.info/1.")
  private boolean json;

  @Inject
  CatalogPrepareCommand(CatalogOpener catalogs) {
    this.catalogs = catalogs;
  }

  @Override
  public Integer call() throws WuaException {
    if (Files.isDirectory(file)) {
      throw BadArgument.of(
          "FILE", file.toString(), "a folder needs no preparation; name a cabinet");
    }
    CatalogOpener opener = cache == null ? catalogs : catalogs.cachedIn(cache);
    OfflineCatalog catalog = opener.open(file, languages);
    PrintWriter out = spec.commandLine().getOut();
    Warnings.print(catalog.warnings(), spec.commandLine().getErr());
    if (json) {
      JsonOutput.print(CatalogInfoJson.of(catalog), out);
    } else {
      out.println(
          file
              + " is prepared in "
              + opener.cache()
              + ": "
              + catalog.topLevelUpdates()
              + " updates that people see, digest "
              + catalog.info().digest());
    }
    return ExitCode.DONE.code();
  }
}

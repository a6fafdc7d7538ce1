package io.wua.app.cli.catalog;

import com.google.inject.Inject;
import io.wua.app.cli.ExitCode;
import io.wua.app.cli.OutputForm;
import io.wua.app.cli.Warnings;
import io.wua.app.output.Terminal;
import io.wua.app.output.catalog.CatalogDiffText;
import io.wua.app.output.csv.CatalogDiffCsv;
import io.wua.app.output.json.CatalogDiffJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.app.wiring.CatalogOpener;
import io.wua.catalog.OfflineCatalog;
import io.wua.catalog.listing.change.CatalogChanges;
import io.wua.core.failure.WuaException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wua catalog diff}: what is different between two catalogs. */
@Command(
    name = "diff",
    description =
        "Tells what is different in a newer catalog: updates added, removed, revised and newly"
            + " superseded, files and addresses that changed.")
final class CatalogDiffCommand implements Callable<Integer> {
  private final CatalogOpener catalogs;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "wsusscn2.cab, or a folder that it was unpacked to.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private Path older;

  @Parameters(index = "1", paramLabel = "NEW", description = "The same, of a newer issue.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private Path newer;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private TitleLanguages languages;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private OutputForm form;

  @Inject
  CatalogDiffCommand(CatalogOpener catalogs) {
    this.catalogs = catalogs;
  }

  @Override
  public Integer call() throws WuaException {
    OfflineCatalog before = open(older);
    OfflineCatalog after = open(newer);
    CatalogChanges changes = before.changesTo(after);
    PrintWriter out = spec.commandLine().getOut();
    if (form.json()) {
      JsonOutput.print(CatalogDiffJson.of(changes), out);
    } else if (form.csv()) {
      CatalogDiffCsv.print(changes, out);
    } else {
      CatalogDiffText.print(changes, out, Terminal.width());
    }
    return ExitCode.DONE.code();
  }

  private OfflineCatalog open(Path path) throws WuaException {
    OfflineCatalog catalog = catalogs.open(path, languages.tags());
    PrintWriter err = spec.commandLine().getErr();
    Warnings.print(catalog.warnings(), err);
    if (!catalog.info().closedWorld()) {
      Warnings.print(
          List.of(path + " is an excerpt: what it lacks may well be in the whole catalog"), err);
    }
    return catalog;
  }
}

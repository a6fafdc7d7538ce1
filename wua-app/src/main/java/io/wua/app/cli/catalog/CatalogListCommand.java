package io.wua.app.cli.catalog;

import com.google.inject.Inject;
import io.wua.app.cli.ExitCode;
import io.wua.app.cli.OutputForm;
import io.wua.app.cli.Warnings;
import io.wua.app.output.Terminal;
import io.wua.app.output.catalog.CatalogListText;
import io.wua.app.output.csv.CatalogListCsv;
import io.wua.app.output.json.CatalogListJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.app.wiring.CatalogOpener;
import io.wua.catalog.OfflineCatalog;
import io.wua.catalog.listing.ListPage;
import io.wua.catalog.listing.ListQuery;
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

/** {@code wua catalog list}: the updates of a catalog, filtered, page by page. */
@Command(
    name = "list",
    description = {
      "Lists the updates of a catalog that people see.",
      "Different options narrow the list; the same one given again widens it."
    })
final class CatalogListCommand implements Callable<Integer> {
  private final CatalogOpener catalogs;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      description = "wsusscn2.cab, or a folder that it was unpacked to.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private Path path;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private ListOptions options;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private TitleLanguages languages;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private OutputForm form;

  @Inject
  CatalogListCommand(CatalogOpener catalogs) {
    this.catalogs = catalogs;
  }

  @Override
  public Integer call() throws WuaException {
    ListQuery query = options.query();
    List<String> tags = languages.tags();
    OfflineCatalog catalog = catalogs.open(path, tags);
    ListPage page = catalog.list(query);
    PrintWriter err = spec.commandLine().getErr();
    Warnings.print(catalog.warnings(), err);
    Warnings.print(page.warnings(), err);
    PrintWriter out = spec.commandLine().getOut();
    if (form.json()) {
      JsonOutput.print(CatalogListJson.of(page), out);
    } else if (form.csv()) {
      CatalogListCsv.print(page, out);
    } else {
      CatalogListText.print(page, out, Terminal.width());
    }
    return ExitCode.DONE.code();
  }
}

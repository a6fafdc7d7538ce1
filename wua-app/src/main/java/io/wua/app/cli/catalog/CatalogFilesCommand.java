package io.wua.app.cli.catalog;

import com.google.inject.Inject;
import io.wua.app.cli.ExitCode;
import io.wua.app.cli.OutputForm;
import io.wua.app.output.catalog.CatalogFilesText;
import io.wua.app.output.csv.CatalogFilesCsv;
import io.wua.app.output.json.CatalogFilesJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.app.wiring.CatalogOpener;
import io.wua.catalog.listing.detail.UpdateDetails;
import io.wua.core.failure.WuaException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wua catalog files}: the files of an update. */
@Command(
    name = "files",
    description = "Lists the files of an update: size, digests, address, the part it belongs to.")
final class CatalogFilesCommand implements Callable<Integer> {
  private final CatalogOpener catalogs;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private NamedUpdates named;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private OutputForm form;

  @Inject
  CatalogFilesCommand(CatalogOpener catalogs) {
    this.catalogs = catalogs;
  }

  @Override
  public Integer call() throws WuaException {
    List<UpdateDetails> updates = named.read(catalogs, spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    if (form.json()) {
      JsonOutput.print(CatalogFilesJson.of(updates), out);
    } else if (form.csv()) {
      CatalogFilesCsv.print(updates, out);
    } else {
      CatalogFilesText.print(updates, out);
    }
    return ExitCode.DONE.code();
  }
}

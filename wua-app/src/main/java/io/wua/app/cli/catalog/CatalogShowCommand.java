package io.wua.app.cli.catalog;

import com.google.inject.Inject;
import io.wua.app.cli.ExitCode;
import io.wua.app.output.Terminal;
import io.wua.app.output.catalog.CatalogShowText;
import io.wua.app.output.json.CatalogShowJson;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua catalog show}: all that a catalog tells of an update. */
@Command(
    name = "show",
    description = {
      "Shows an update of a catalog: what it is, what it replaces, what it consists of, when it"
          + " applies.",
      "No host is asked; 'wua explain' says what a host makes of it."
    })
final class CatalogShowCommand implements Callable<Integer> {
  private final CatalogOpener catalogs;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private NamedUpdates named;

  @Option(names = "--json", description = "Print one document wua.catalog.show/1.")
  private boolean json;

  @Inject
  CatalogShowCommand(CatalogOpener catalogs) {
    this.catalogs = catalogs;
  }

  @Override
  public Integer call() throws WuaException {
    List<UpdateDetails> updates = named.read(catalogs, spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      JsonOutput.print(CatalogShowJson.of(updates), out);
    } else {
      CatalogShowText.print(updates, out, Terminal.width());
    }
    return ExitCode.DONE.code();
  }
}

package io.wua.app.cli.catalog;

import com.google.inject.Inject;
import io.wua.app.cli.ExitCode;
import io.wua.app.cli.Warnings;
import io.wua.app.output.json.CatalogInfoJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.app.wiring.CatalogOpener;
import io.wua.catalog.OfflineCatalog;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.CatalogInfo;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wua catalog info}: what a catalog is. */
@Command(name = "info", description = "Says what a catalog is and how much it holds.")
final class CatalogInfoCommand implements Callable<Integer> {
  private final CatalogOpener catalogs;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      description = "wsusscn2.cab, or a folder that it was unpacked to.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private Path path;

  @Option(names = "--json", description = "Print one document wua.catalog.info/1.")
  private boolean json;

  @Inject
  CatalogInfoCommand(CatalogOpener catalogs) {
    this.catalogs = catalogs;
  }

  @Override
  public Integer call() throws WuaException {
    OfflineCatalog catalog = catalogs.open(path, List.of());
    PrintWriter out = spec.commandLine().getOut();
    Warnings.print(catalog.warnings(), spec.commandLine().getErr());
    if (json) {
      JsonOutput.print(CatalogInfoJson.of(catalog), out);
      return ExitCode.DONE.code();
    }
    CatalogInfo info = catalog.info();
    out.println("created   " + info.created().map(Object::toString).orElse("not stated"));
    out.println("world     " + (info.closedWorld() ? "whole catalog" : "excerpt (no index.xml)"));
    out.println("elements  " + info.updates());
    out.println("updates   " + catalog.topLevelUpdates() + " that people see");
    out.println("digest    " + info.digest());
    return ExitCode.DONE.code();
  }
}

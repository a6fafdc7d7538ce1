package io.wua.app.cli.catalog;

import com.google.inject.Inject;
import io.wua.app.cli.ExitCode;
import io.wua.app.cli.Warnings;
import io.wua.app.output.Terminal;
import io.wua.app.output.catalog.ProbesText;
import io.wua.app.output.json.JsonOutput;
import io.wua.app.output.json.ProbesJson;
import io.wua.app.wiring.CatalogOpener;
import io.wua.catalog.OfflineCatalog;
import io.wua.catalog.probe.ProbeList;
import io.wua.core.failure.WuaException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wua catalog probes}: what hosts must be asked. */
@Command(
    name = "probes",
    description = {
      "Lists what a host must answer so that no rule of a catalog is unknown for want of it:",
      "facts of Windows, registry, files, products, packages, WMI, each with the number of updates",
      "that ask it by themselves, by a child or by a prerequisite."
    })
final class CatalogProbesCommand implements Callable<Integer> {
  private final CatalogOpener catalogs;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      description = "wsusscn2.cab, or a folder that it was unpacked to.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private Path path;

  @Option(
      names = "--platform",
      paramLabel = "TEXT",
      description = {
        "Only what hosts of this platform can be asked; several are a union. A product or",
        "detectoid of the catalog: its GUID, or the beginning of any word of its title:",
        "'Windows 11', 'Server 2022'. Left out is what needs another Windows; products that are",
        "no Windows, as Office, stay in. Facts that only tell that a host is no other Windows",
        "are listed with 0 updates. Without this option: any host."
      })
  private List<String> platforms = new ArrayList<>();

  @Option(names = "--json", description = "Print one document wua.catalog.probes/1.")
  private boolean json;

  @Inject
  CatalogProbesCommand(CatalogOpener catalogs) {
    this.catalogs = catalogs;
  }

  @Override
  public Integer call() throws WuaException {
    OfflineCatalog catalog = catalogs.open(path, List.of());
    Warnings.print(catalog.warnings(), spec.commandLine().getErr());
    ProbeList probes = catalog.probes(platforms);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      JsonOutput.print(ProbesJson.of(catalog.info(), platforms, probes), out);
    } else {
      ProbesText.print(probes, out, Terminal.width());
    }
    return ExitCode.DONE.code();
  }
}

package io.wua.app.cli.scan;

import com.google.inject.Inject;
import io.wua.app.cli.ExitCode;
import io.wua.app.cli.Warnings;
import io.wua.app.cli.scan.HostScans.Scanned;
import io.wua.app.output.ScanText;
import io.wua.app.output.Terminal;
import io.wua.app.output.json.JsonOutput;
import io.wua.app.output.json.ScanJson;
import io.wua.core.failure.WuaException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua scan}: which updates a host needs, and what the rules say of each. */
@Command(
    name = "scan",
    description = {
      "Evaluates a catalog for a host and decides on every update.",
      "Lists what is needed or unknown, most severe first."
    })
public final class ScanCommand implements Callable<Integer> {
  private final HostScans scans;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private HostOptions options;

  @Option(names = "--all", description = "List installed, covered and not applicable updates too.")
  private boolean all;

  @Option(names = "--json", description = "Print one document wua.scan/1.")
  private boolean json;

  @Inject
  ScanCommand(HostScans scans) {
    this.scans = scans;
  }

  @Override
  public Integer call() throws WuaException {
    Scanned scanned = scans.scan(options);
    PrintWriter out = spec.commandLine().getOut();
    Warnings.print(scanned.warnings(), spec.commandLine().getErr());
    if (json) {
      JsonOutput.print(ScanJson.of(scanned.scan(), all), out);
    } else {
      ScanText.print(scanned.scan(), all, out, Terminal.width());
    }
    return ExitCode.of(scanned.scan()).code();
  }
}

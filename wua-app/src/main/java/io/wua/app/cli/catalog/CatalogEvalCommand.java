package io.wua.app.cli.catalog;

import com.google.inject.Inject;
import io.wua.app.cli.ExitCode;
import io.wua.app.output.catalog.EvalText;
import io.wua.app.output.json.EvalJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.app.wiring.HostOpener;
import io.wua.catalog.RuleFile;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostFacts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wua catalog eval}: evaluates rules by themselves, no catalog around them. */
@Command(
    name = "eval",
    description = {
      "Evaluates rules by themselves: no prerequisites, no bundles.",
      "Takes core fragments, whole update documents and .sdp files."
    })
final class CatalogEvalCommand implements Callable<Integer> {
  private final HostOpener hosts;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files that hold rules.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--host",
      required = true,
      paramLabel = "FILE|DIR",
      description = "The snapshot of a host, or a folder of snapshots (*.json).")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private Path host;

  @Option(names = "--json", description = "Print one document wua.catalog.eval/1.")
  private boolean json;

  @Inject
  CatalogEvalCommand(HostOpener hosts) {
    this.hosts = hosts;
  }

  @Override
  public Integer call() throws WuaException {
    List<HostFacts> facts = new ArrayList<>();
    for (Path snapshot : snapshots()) {
      facts.add(hosts.open(snapshot));
    }
    List<RuleFile> read = new ArrayList<>();
    for (Path file : files) {
      read.add(RuleFile.read(file));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      JsonOutput.print(EvalJson.of(read, facts), out);
    } else {
      EvalText.print(read, facts, out);
    }
    return ExitCode.DONE.code();
  }

  private List<Path> snapshots() throws WuaException {
    if (!Files.isDirectory(host)) {
      return List.of(host);
    }
    try (Stream<Path> list = Files.list(host)) {
      List<Path> found = list.filter(p -> p.toString().endsWith(".json")).sorted().toList();
      if (found.isEmpty()) {
        throw new WuaException(
            FailureReason.NOT_FOUND, host + " holds no snapshot. Put *.json files there.");
      }
      return found;
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE, host + " cannot be listed: " + e.getMessage() + ".", e);
    }
  }
}

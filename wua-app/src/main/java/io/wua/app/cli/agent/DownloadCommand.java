package io.wua.app.cli.agent;

import com.google.inject.Inject;
import io.wua.app.agent.AgentAssembly;
import io.wua.app.cli.ExitCode;
import io.wua.app.output.agent.DownloadText;
import io.wua.app.output.agent.json.DownloadJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.core.agent.outcome.DownloadOutcome;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.failure.WuaException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua download}: scans, and fetches the files of what is to be installed. */
@Command(
    name = "download",
    description = "Scans this host and downloads the files of what it is to install.")
public final class DownloadCommand implements Callable<Integer> {
  private final AgentSession session;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentOptions options;

  @Option(names = "--json", description = "Print one document wua.download/1.")
  private boolean json;

  @Inject
  DownloadCommand(AgentSession session) {
    this.session = session;
  }

  @Override
  public Integer call() throws WuaException {
    return session.work(options.request(), true, spec.commandLine(), this::download);
  }

  private ExitCode download(AgentAssembly agent) throws WuaException {
    Outcome<DownloadOutcome> outcome = agent.agent().download();
    if (outcome instanceof Outcome.Refused<DownloadOutcome> refused) {
      return RefusedRun.of(agent, "wua.download/1", refused.reasons()).print(spec, json);
    }
    DownloadOutcome download = outcome.found().orElseThrow();
    AgentSession.report(agent, spec.commandLine().getErr());
    if (json) {
      JsonOutput.print(DownloadJson.of(download), spec.commandLine().getOut());
    } else {
      DownloadText.print(download, spec.commandLine().getOut());
    }
    return exitCode(download);
  }

  /** What is on the host now waits to be installed. */
  private static ExitCode exitCode(DownloadOutcome download) {
    boolean lacking =
        !download.refused().isEmpty()
            || !download.problems().isEmpty()
            || !download.host().isEmpty();
    if (download.complete().isEmpty()) {
      return lacking ? ExitCode.FAILURE : ExitCode.DONE;
    }
    return lacking ? ExitCode.PARTLY_FAILED : ExitCode.UPDATES_PENDING;
  }
}

package io.wua.app.cli.agent.install;

import io.wua.app.agent.AgentAssembly;
import io.wua.app.cli.ExitCode;
import io.wua.app.cli.agent.AgentCall;
import io.wua.app.cli.agent.AgentSession;
import io.wua.app.output.agent.DownloadText;
import io.wua.app.output.agent.json.DownloadJson;
import io.wua.core.agent.outcome.DownloadOutcome;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.failure.WuaException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wua download}: scans, and fetches the files of what is to be installed. */
@Command(
    name = "download",
    description = "Scans this host and downloads the files of what it is to install.")
public final class DownloadCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentCall call;

  @Override
  public Integer call() throws WuaException {
    return call.work(this::download);
  }

  private ExitCode download(AgentAssembly agent) throws WuaException {
    Outcome<DownloadOutcome> outcome = agent.agent().download();
    if (outcome.found().isPresent()) {
      AgentSession.report(agent, call.err());
    }
    return call.end(
        agent,
        outcome,
        new AgentCall.Telling<>(DownloadJson::of, DownloadText::print, DownloadCommand::exitCode));
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

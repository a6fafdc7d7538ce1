package io.wua.app.cli.agent;

import com.google.inject.Inject;
import io.wua.app.agent.AgentAssembly;
import io.wua.app.cli.BadArgument;
import io.wua.app.cli.ExitCode;
import io.wua.app.output.Terminal;
import io.wua.app.output.agent.HistoryText;
import io.wua.app.output.agent.json.HistoryJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.failure.WuaException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua history}: what the agent did, newest first. */
@Command(name = "history", description = "Shows what the agent did on this host, newest first.")
public final class HistoryCommand implements Callable<Integer> {
  private final AgentSession session;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentOptions options;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many lines. Default: 30.")
  private int limit = 30;

  @Option(names = "--json", description = "Print one document wua.history/1.")
  private boolean json;

  @Inject
  HistoryCommand(AgentSession session) {
    this.session = session;
  }

  @Override
  public Integer call() throws WuaException {
    if (limit < 1) {
      throw BadArgument.of("--limit", String.valueOf(limit), "write a number above 0");
    }
    return session.look(options.request(), spec.commandLine(), this::history);
  }

  private ExitCode history(AgentAssembly agent) throws WuaException {
    List<HistoryLine> lines = new ArrayList<>(agent.store().memory().load().history());
    Collections.reverse(lines);
    List<HistoryLine> shown = lines.subList(0, Math.min(limit, lines.size()));
    if (json) {
      JsonOutput.print(HistoryJson.of(shown, lines.size()), spec.commandLine().getOut());
    } else {
      HistoryText.print(shown, lines.size(), spec.commandLine().getOut(), Terminal.width());
    }
    return ExitCode.DONE;
  }
}

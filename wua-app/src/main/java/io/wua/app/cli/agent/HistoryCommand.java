package io.wua.app.cli.agent;

import io.wua.app.agent.AgentAssembly;
import io.wua.app.cli.BadArgument;
import io.wua.app.cli.ExitCode;
import io.wua.app.output.Terminal;
import io.wua.app.output.agent.HistoryText;
import io.wua.app.output.agent.json.HistoryJson;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.failure.WuaException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wua history}: what the agent did, newest first. */
@Command(name = "history", description = "Shows what the agent did on this host, newest first.")
public final class HistoryCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentCall call;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many lines. Default: 30.")
  private int limit = 30;

  @Override
  public Integer call() throws WuaException {
    if (limit < 1) {
      throw BadArgument.of("--limit", String.valueOf(limit), "write a number above 0");
    }
    return call.look(this::history);
  }

  private ExitCode history(AgentAssembly agent) throws WuaException {
    List<HistoryLine> lines = new ArrayList<>(agent.store().memory().load().history());
    Collections.reverse(lines);
    return call.print(
        lines.subList(0, Math.min(limit, lines.size())),
        new AgentCall.Telling<>(
            shown -> HistoryJson.of(shown, lines.size()),
            (shown, out) -> HistoryText.print(shown, lines.size(), out, Terminal.width()),
            shown -> ExitCode.DONE));
  }
}

package io.wua.app.cli.agent;

import com.google.inject.Inject;
import io.wua.app.agent.AgentAssembly;
import io.wua.app.cli.ExitCode;
import io.wua.app.fleet.Membership.Account;
import io.wua.app.output.json.JsonOutput;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.failure.WuaException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What commands of an agent share: which agent is meant, and how what came of it is told. */
public final class AgentCall {
  private final AgentSession session;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentOptions options;

  @Option(names = "--json", description = "Print one JSON document, wua.<command>/1.")
  private boolean json;

  @Inject
  AgentCall(AgentSession session) {
    this.session = session;
  }

  /** How an outcome is told, and what it means for a script. */
  public record Telling<T>(
      Function<T, Object> document,
      BiConsumer<T, PrintWriter> text,
      Function<T, ExitCode> meaning) {}

  /** Looks at what the agent remembers; asks neither repositories nor the server. */
  public int look(AgentSession.Work work) throws WuaException {
    return session.look(options.request(), spec.commandLine(), work);
  }

  /** Lets the agent work; installs wait for their window. */
  public int work(AgentSession.Work work) throws WuaException {
    return work(true, work);
  }

  /**
   * Lets the agent work.
   *
   * @param windows whether installs wait for install_window
   */
  public int work(boolean windows, AgentSession.Work work) throws WuaException {
    return session.work(options.request(), windows, spec.commandLine(), work);
  }

  /** Lets an agent work that registers with that account, where it has one. */
  public int workAs(Optional<Account> account, AgentSession.Work work) throws WuaException {
    return session.work(options.request().registeringAs(account), true, spec.commandLine(), work);
  }

  /** Tells what came of a run, or why it was refused. */
  public <T> ExitCode end(AgentAssembly agent, Outcome<T> outcome, Telling<T> telling) {
    if (outcome instanceof Outcome.Refused<T> refused) {
      String schema = "wua." + spec.name() + "/1";
      return RefusedRun.of(agent, schema, refused.reasons()).print(spec, json);
    }
    return print(outcome.found().orElseThrow(), telling);
  }

  /** Tells something, in the way that was asked for. */
  public <T> ExitCode print(T what, Telling<T> telling) {
    if (json) {
      JsonOutput.print(telling.document().apply(what), out());
    } else {
      telling.text().accept(what, out());
    }
    return telling.meaning().apply(what);
  }

  /** Where the answer goes. */
  public PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Where all else goes. */
  public PrintWriter err() {
    return spec.commandLine().getErr();
  }
}

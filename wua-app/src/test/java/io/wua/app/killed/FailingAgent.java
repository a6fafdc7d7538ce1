package io.wua.app.killed;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import io.wua.app.cli.WuaCommandLine;
import io.wua.app.wiring.AgentModule;
import io.wua.core.failure.Failpoints;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The agent as {@link io.wua.app.Main} runs it, in a process that ends without warning at a named
 * moment of a durable write: no shutdown hook, no finally.
 */
final class FailingAgent {
  /** The code with which it ends at its moment. */
  static final int HALTED = 77;

  /** Names the moment. */
  static final String MOMENT = "wua.killed.at";

  /** Says how often the moment is reached before, 0 for the first time. */
  static final String BEFORE = "wua.killed.before";

  private FailingAgent() {}

  /** Runs one command. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    String moment = System.getProperty(MOMENT, "");
    AtomicInteger before = new AtomicInteger(Integer.getInteger(BEFORE, 0));
    Failpoints failpoints =
        reached -> {
          if (reached.equals(moment) && before.getAndDecrement() == 0) {
            Runtime.getRuntime().halt(HALTED);
          }
        };
    int code = new WuaCommandLine(out, err, wiring(failpoints)).run(args);
    out.flush();
    System.exit(code);
  }

  /** The wiring of the agent with those failpoints. */
  static Module wiring(Failpoints failpoints) {
    return Modules.override(new AgentModule())
        .with(
            new AbstractModule() {
              @Override
              protected void configure() {
                bind(Failpoints.class).toInstance(failpoints);
              }
            });
  }
}

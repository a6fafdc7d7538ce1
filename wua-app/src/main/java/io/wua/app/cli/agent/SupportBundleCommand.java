package io.wua.app.cli.agent;

import com.google.inject.Inject;
import io.wua.app.WuaVersion;
import io.wua.app.agent.AgentAssembly;
import io.wua.app.agent.AgentRequest;
import io.wua.app.agent.bundle.Redaction;
import io.wua.app.agent.bundle.SupportBundle;
import io.wua.app.cli.ExitCode;
import io.wua.app.output.agent.json.HistoryJson;
import io.wua.app.output.agent.json.StatusJson;
import io.wua.app.output.json.ConfigJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua support-bundle}: what people send when they ask for help, without secrets. */
@Command(
    name = "support-bundle",
    description = {
      "Writes state, logs, settings and facts of this host into one zip.",
      "Passwords, tokens and keys are left out; look into it before you send it."
    })
public final class SupportBundleCommand implements Callable<Integer> {
  private final AgentSession session;
  private final Clock clock;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentOptions options;

  @Option(names = "--to", paramLabel = "FILE.zip", required = true, description = "A new file.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private Path to;

  @Inject
  SupportBundleCommand(AgentSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  @Override
  public Integer call() throws WuaException {
    AgentRequest request = options.request();
    SupportBundle bundle = new SupportBundle(Redaction.knowing(ini(request.config())));
    bundle.add("about.txt", about());
    bundle.addFolder("agent", request.state().resolve("agent"));
    bundle.addFolder("logs", request.state().resolve("logs"));
    try {
      session.look(request, spec.commandLine(), agent -> ask(agent, bundle));
    } catch (WuaException e) {
      // An agent that cannot even be put together is what help is needed with.
      bundle.add("problem.txt", String.valueOf(e.getMessage()));
    }
    List<String> names = bundle.writeTo(to);
    PrintWriter out = spec.commandLine().getOut();
    out.println(to + " holds:");
    names.forEach(name -> out.println("  " + name));
    out.println("Look into it before you send it.");
    return ExitCode.DONE.code();
  }

  private static ExitCode ask(AgentAssembly agent, SupportBundle bundle) {
    bundle.add("settings.json", json(ConfigJson.of(agent.settings())));
    part(
        bundle,
        "status.json",
        () -> json(StatusJson.of(agent.agent().status(), agent.store().outbox().size(), true)));
    part(
        bundle,
        "history.json",
        () -> {
          List<HistoryLine> lines = agent.store().memory().load().history();
          return json(HistoryJson.of(lines, lines.size()));
        });
    part(bundle, "conditions.txt", () -> agent.host().conditions().current().toString());
    agent.host().snapshot().ifPresent(file -> bundle.addFile("host.json", file));
    return ExitCode.DONE;
  }

  @FunctionalInterface
  private interface Part {
    String text() throws WuaException;
  }

  /** What is broken is the very thing to be told. */
  private static void part(SupportBundle bundle, String name, Part part) {
    try {
      bundle.add(name, part.text());
    } catch (WuaException e) {
      bundle.add(name, "cannot be told: " + e.getMessage());
    }
  }

  /** The text in which secrets are looked for; a file that is no UTF-8 is read all the same. */
  private static String ini(Optional<Path> config) throws WuaException {
    try {
      return config.isEmpty() || !Files.exists(config.get())
          ? ""
          : new String(Files.readAllBytes(config.get()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          config.get() + " cannot be read, so its secrets cannot be left out: " + e + ".",
          e);
    }
  }

  private String about() {
    return String.join(
        "\n",
        WuaVersion.text(),
        "written " + clock.instant(),
        "Java " + System.getProperty("java.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        "");
  }

  private static String json(Object document) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    JsonOutput.print(document, out);
    out.flush();
    return text.toString();
  }
}

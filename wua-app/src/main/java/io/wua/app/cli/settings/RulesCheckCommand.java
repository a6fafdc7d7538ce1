package io.wua.app.cli.settings;

import com.google.inject.Inject;
import io.wua.app.cli.ExitCode;
import io.wua.app.output.json.JsonOutput;
import io.wua.app.output.json.RulesJson;
import io.wua.app.output.settings.RulesText;
import io.wua.app.wiring.PolicyFiles;
import io.wua.core.decide.Rules;
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

/** {@code wua rules check}: whether rules can be read, and what they say. */
@Command(
    name = "check",
    description = "Reads rules and shows what they say, or everything that is wrong in them.")
final class RulesCheckCommand implements Callable<Integer> {
  private final PolicyFiles policies;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "A waptwua_rules.json, a rules package (.wapt) or a folder of these.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--json", description = "Print one document wua.rules.check/1.")
  private boolean json;

  @Inject
  RulesCheckCommand(PolicyFiles policies) {
    this.policies = policies;
  }

  @Override
  public Integer call() throws WuaException {
    List<Rules> rules = policies.rules(paths);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      JsonOutput.print(RulesJson.of(rules), out);
    } else {
      RulesText.print(rules, out);
    }
    return ExitCode.DONE.code();
  }
}

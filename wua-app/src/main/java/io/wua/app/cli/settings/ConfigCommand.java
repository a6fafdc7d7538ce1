package io.wua.app.cli.settings;

import com.google.inject.Inject;
import io.wua.app.cli.ExitCode;
import io.wua.app.cli.Warnings;
import io.wua.app.output.json.ConfigJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.app.output.settings.SettingsText;
import io.wua.app.wiring.PolicyFiles;
import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua config}: every setting with its value and where it comes from. */
@Command(name = "config", description = "Shows every setting, its value and where it comes from.")
public final class ConfigCommand implements Callable<Integer> {
  private final PolicyFiles policies;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "INI",
      description = "A wapt-get.ini; without one the defaults are shown.")
  private @Nullable Path config;

  @Option(names = "--json", description = "Print one document wua.config/1.")
  private boolean json;

  @Inject
  ConfigCommand(PolicyFiles policies) {
    this.policies = policies;
  }

  @Override
  public Integer call() throws WuaException {
    Settings settings = policies.configuration(Optional.ofNullable(config)).settings();
    PrintWriter out = spec.commandLine().getOut();
    Warnings.print(
        settings.warnings().stream().map(ConfigurationProblem::toString).toList(),
        spec.commandLine().getErr());
    if (json) {
      JsonOutput.print(ConfigJson.of(settings), out);
    } else {
      SettingsText.print(settings, out);
    }
    return ExitCode.DONE.code();
  }
}

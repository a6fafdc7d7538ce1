package io.wua.app.cli.settings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wua rules}: works on rules files and packages. */
@Command(
    name = "rules",
    description = "Works on rules files and packages.",
    subcommands = RulesCheckCommand.class)
public final class RulesCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command of 'wua rules'.");
  }
}

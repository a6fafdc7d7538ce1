package io.wua.app.cli;

import io.wua.app.WuaVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code wua}, which only holds the others. */
@Command(
    name = "wua",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = WuaCommand.Version.class,
    description = "Windows updates: what a host needs, what is allowed, and why.",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done",
      "  1  failure",
      "  2  wrong usage",
      "  3  updates pending",
      "  4  reboot required",
      "  5  partly failed",
      "  6  configuration error",
      "  7  undetermined (only unknowns)"
    })
final class WuaCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {WuaVersion.text()};
    }
  }
}

package io.wua.app.cli.agent;

import io.wua.app.agent.AgentAssembly;
import io.wua.app.cli.ExitCode;
import io.wua.app.output.agent.RefusalText;
import io.wua.app.output.agent.json.RefusedJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.core.install.refusal.HostRefusal;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A run that was refused as a whole: what is printed then, and how the command ends.
 *
 * @param schema the word of the command's document
 * @param reasons why
 * @param atWork who is at work instead, where it is another run and that is known
 */
public record RefusedRun(String schema, List<HostRefusal> reasons, Optional<String> atWork) {
  public static RefusedRun of(AgentAssembly agent, String schema, List<HostRefusal> reasons) {
    boolean other = reasons.stream().anyMatch(HostRefusal.AnotherRunActive.class::isInstance);
    return new RefusedRun(schema, reasons, other ? agent.store().atWork().get() : Optional.empty());
  }

  public ExitCode print(CommandSpec spec, boolean json) {
    if (json) {
      JsonOutput.print(RefusedJson.of(schema, reasons, atWork), spec.commandLine().getOut());
    } else {
      RefusalText.print(reasons, spec.commandLine().getOut());
      atWork.ifPresent(who -> spec.commandLine().getOut().println("At work: " + who));
    }
    return exitCode(reasons);
  }

  /** A reboot helps against one reason; a schedule that is off or too early is no failure. */
  public static ExitCode exitCode(List<HostRefusal> reasons) {
    if (reasons.stream().anyMatch(HostRefusal.RebootPending.class::isInstance)) {
      return ExitCode.REBOOT_REQUIRED;
    }
    boolean harmless =
        reasons.stream()
            .allMatch(
                reason ->
                    reason instanceof HostRefusal.NotEnabled
                        || reason instanceof HostRefusal.NotAtShutdown
                        || reason instanceof HostRefusal.JustBooted);
    return harmless ? ExitCode.DONE : ExitCode.FAILURE;
  }
}

package io.wua.app.output.agent;

import io.wua.core.agent.outcome.InstallOutcome;
import io.wua.core.update.Update;
import java.io.PrintWriter;
import java.util.List;

/** What came of an installation. */
public final class InstallText {
  private InstallText() {}

  /** Prints it; of a dry run, exactly what a real one would do. */
  public static void print(InstallOutcome outcome, boolean dryRun, PrintWriter out, int width) {
    if (dryRun) {
      PlanText.print(outcome.plan(), true, out, width);
      return;
    }
    if (outcome.plan().isRunnable() && outcome.plan().steps().isEmpty()) {
      out.println("There is nothing to install.");
    }
    List<Update> known =
        outcome.plan().steps().stream().map(step -> step.offered().update()).toList();
    outcome
        .done()
        .forEach(
            each -> {
              out.println(UpdateName.of(each.id(), known));
              out.println("  " + ResultText.of(each.result()));
            });
    PlanText.print(outcome.plan(), false, out, width);
    PlanText.refused(outcome.refusedLater(), out);
    if (outcome.plan().isRunnable() && !outcome.stoppedBy().isEmpty()) {
      out.println("The rest was left:");
      outcome.stoppedBy().forEach(each -> out.println("  " + each.sentence()));
    }
    outcome.warnings().forEach(warning -> out.println("Warning: " + warning));
    if (outcome.rebootRequired()) {
      out.println("Reboot this host: what was installed is complete only then.");
    }
  }
}

package io.wua.app.cli.agent.install;

import io.wua.app.cli.ExitCode;
import io.wua.app.cli.agent.RefusedRun;
import io.wua.core.agent.outcome.InstallOutcome;
import io.wua.core.install.plan.InstallPlan;

/** What an installation means for a script. */
public final class InstallExit {
  private InstallExit() {}

  public static ExitCode of(InstallOutcome install, boolean dryRun) {
    InstallPlan plan = install.plan();
    if (!plan.isRunnable()) {
      return RefusedRun.exitCode(plan.host());
    }
    if (install.hasFailures() || !plan.unknownNames().isEmpty()) {
      boolean some =
          install.done().stream().anyMatch(each -> each.result().end().isSuccess())
              || (dryRun && !plan.steps().isEmpty());
      return some ? ExitCode.PARTLY_FAILED : ExitCode.FAILURE;
    }
    if (install.rebootRequired()) {
      return ExitCode.REBOOT_REQUIRED;
    }
    boolean waiting = dryRun ? !plan.steps().isEmpty() : !install.stoppedBy().isEmpty();
    if (waiting) {
      return ExitCode.UPDATES_PENDING;
    }
    return install.after().map(ExitCode::of).orElse(ExitCode.DONE);
  }
}

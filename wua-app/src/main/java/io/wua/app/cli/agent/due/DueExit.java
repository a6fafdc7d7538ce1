package io.wua.app.cli.agent.due;

import io.wua.app.cli.ExitCode;
import io.wua.app.cli.agent.install.InstallExit;
import io.wua.core.agent.outcome.DueOutcome;

/** What a look for due work means for a script. */
final class DueExit {
  private DueExit() {}

  static ExitCode exitCode(DueOutcome due) {
    if (!due.problems().isEmpty()) {
      boolean some = due.scan().isPresent() || due.install().isPresent();
      return some ? ExitCode.PARTLY_FAILED : ExitCode.FAILURE;
    }
    if (due.install().isPresent()) {
      return InstallExit.of(due.install().get(), false);
    }
    ExitCode idle = due.reboot().isPresent() ? ExitCode.REBOOT_REQUIRED : ExitCode.DONE;
    return due.scan().map(scan -> ExitCode.of(scan.scan())).orElse(idle);
  }
}

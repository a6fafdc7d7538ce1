package io.wua.app.output.agent;

import io.wua.core.agent.outcome.UninstallOutcome;
import java.io.PrintWriter;

/** What came of taking updates off a host. */
public final class UninstallText {
  private UninstallText() {}

  /** Prints it. */
  public static void print(UninstallOutcome outcome, PrintWriter out) {
    outcome
        .done()
        .forEach(
            each -> {
              out.println(UpdateName.of(each.id(), outcome.after()));
              out.println(
                  "  "
                      + (each.result().end().isSuccess()
                          ? "uninstalled, and held: "
                          : "not uninstalled: ")
                      + ResultText.of(each.result()));
            });
    outcome.warnings().forEach(warning -> out.println("Warning: " + warning));
  }
}

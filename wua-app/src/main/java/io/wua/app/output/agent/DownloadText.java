package io.wua.app.output.agent;

import io.wua.core.agent.outcome.DownloadOutcome;
import java.io.PrintWriter;

/** What came of a download. */
public final class DownloadText {
  private DownloadText() {}

  /** Prints it. */
  public static void print(DownloadOutcome outcome, PrintWriter out) {
    if (outcome.complete().isEmpty() && outcome.refused().isEmpty()) {
      out.println("There is nothing to download.");
    } else {
      out.println(
          outcome.complete().size()
              + " updates have all their files on this host, "
              + outcome.refused().size()
              + " do not.");
    }
    outcome
        .refused()
        .forEach(
            each -> {
              out.println("  " + UpdateName.of(each.update()));
              out.println("    " + each.refusal().sentence());
            });
    if (!outcome.host().isEmpty()) {
      RefusalText.print(outcome.host(), out);
    }
    outcome.problems().forEach(problem -> out.println("Problem: " + problem));
  }
}

package io.wua.app.output.agent;

import io.wua.app.output.UpdateCount;
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
      int complete = outcome.complete().size();
      int refused = outcome.refused().size();
      out.println(
          UpdateCount.of(complete)
              + (complete == 1 ? " has all its files" : " have all their files")
              + " on this host, "
              + refused
              + (refused == 1 ? " does not." : " do not."));
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

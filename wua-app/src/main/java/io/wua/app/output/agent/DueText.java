package io.wua.app.output.agent;

import io.wua.app.output.UpdateCount;
import io.wua.core.agent.outcome.DueOutcome;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What came of a look for due work. */
public final class DueText {
  private DueText() {}

  /** Prints it. */
  public static void print(DueOutcome due, PrintWriter out, int width) {
    if (!due.didSomething()) {
      out.println("Nothing is due.");
    }
    due.scan()
        .ifPresent(
            scan ->
                out.println(
                    "Scanned: "
                        + UpdateCount.of(scan.scan().offers().toInstall().size())
                        + " to install, status "
                        + scan.scan().status()
                        + "."));
    due.download().ifPresent(download -> DownloadText.print(download, out));
    due.install().ifPresent(install -> InstallText.print(install, false, out, width));
    due.report().ifPresent(report -> ReportText.print(report, out));
    due.reboot().ifPresent(reboot -> out.println(RebootText.of(reboot)));
    due.problems().forEach(problem -> out.println("Problem: " + problem));
    new TreeMap<>(due.next()).entrySet().forEach(each -> out.println(next(each)));
  }

  private static <K extends Enum<K>> String next(Map.Entry<K, Instant> work) {
    return "Next "
        + work.getKey().name().toLowerCase(Locale.ROOT)
        + ": "
        + work.getValue().truncatedTo(ChronoUnit.SECONDS);
  }
}

package io.wua.app.output.agent;

import io.wua.core.agent.outcome.ReportResult;
import io.wua.core.report.exchange.Delivery;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;

/** What came of reporting. */
public final class ReportText {
  private ReportText() {}

  /** Prints it. */
  public static void print(ReportResult result, PrintWriter out) {
    if (result.deliveries().isEmpty() && result.problem().isEmpty()) {
      out.println("There is nothing to report: this host was never scanned. Run wua download.");
    }
    result.deliveries().forEach(each -> out.println(line(each)));
    result.problem().ifPresent(problem -> out.println("The server is not told yet: " + problem));
    if (result.waiting() > 0) {
      out.println(result.waiting() + " reports wait, and are sent in their order by the next run.");
    }
  }

  /** What the server made of one report, in a sentence. */
  public static String line(Delivery delivery) {
    if (delivery instanceof Delivery.Reported reported) {
      return "Reported: " + String.join(", ", reported.sent().stream().sorted().toList()) + ".";
    }
    if (delivery instanceof Delivery.Registered registered) {
      String said = registered.message();
      return "Registered and reported: "
          + registered.because()
          + (said.isBlank() ? "" : ". The server says: " + said);
    }
    if (delivery instanceof Delivery.HeldBack held) {
      return "Not reported before "
          + held.until().truncatedTo(ChronoUnit.SECONDS)
          + ": "
          + held.because();
    }
    if (delivery instanceof Delivery.Waiting waiting) {
      return "This host waits until somebody accepts it on the server: " + waiting.message();
    }
    return "The server refuses: " + ((Delivery.Refused) delivery).message();
  }
}

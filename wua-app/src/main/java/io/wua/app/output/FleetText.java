package io.wua.app.output;

import io.wua.app.fleet.DemoServer.HostLine;
import io.wua.app.fleet.FetchedFiles;
import io.wua.app.output.Table.Column;
import io.wua.core.download.FetchOutcome;
import io.wua.core.report.exchange.Delivery;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeSet;

/** What passes between hosts and their server, a line each. */
public final class FleetText {
  private FleetText() {}

  /** What became of one file. */
  public static String outcome(FetchOutcome outcome) {
    if (outcome instanceof FetchOutcome.Fetched fetched) {
      return "fetched, " + Sizes.of(fetched.file().sizeBytes());
    }
    if (outcome instanceof FetchOutcome.Unchanged) {
      return "unchanged";
    }
    if (outcome instanceof FetchOutcome.Refused refused) {
      return "refused: " + refused.reason();
    }
    return "the repository has none";
  }

  /** What became of a report. */
  public static String delivery(Delivery delivery) {
    if (delivery instanceof Delivery.Reported reported) {
      return reported.sent().isEmpty()
          ? "accepted, nothing had changed"
          : "accepted, sent " + String.join(", ", new TreeSet<>(reported.sent()));
    }
    if (delivery instanceof Delivery.Registered registered) {
      return "registered and accepted (" + registered.because() + ")";
    }
    if (delivery instanceof Delivery.HeldBack held) {
      return "held back until " + held.until() + " (" + held.because() + ")";
    }
    return "refused: " + ((Delivery.Refused) delivery).message();
  }

  /** What became of the files of what is offered. */
  public static String files(FetchedFiles files) {
    return files.fetched()
        + " fetched, "
        + Sizes.of(files.fetchedBytes())
        + "; complete for "
        + files.complete().size()
        + " updates, missing on the server for "
        + files.lacking().size();
  }

  /** The hosts as the server knows them. */
  public static void print(List<HostLine> hosts, PrintWriter out) {
    Table table =
        new Table(
            List.of(
                Column.fixed("HOST"),
                Column.fixed("STATUS"),
                Column.number("UPDATES"),
                Column.number("PENDING"),
                Column.number("MISSING")));
    for (HostLine host : hosts) {
      table.row(
          host.name(),
          host.status(),
          String.valueOf(host.updates()),
          String.valueOf(host.pending()),
          String.valueOf(host.missing()));
    }
    table.print(out, Terminal.width());
  }
}

package io.wua.app.output;

import io.wua.app.fleet.DemoServer.HostLine;
import io.wua.app.output.Table.Column;
import java.io.PrintWriter;
import java.util.List;

/** The hosts of a fleet in a table. */
public final class FleetText {
  private FleetText() {}

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

package io.wua.app.output.catalog;

import io.wua.app.output.Table;
import io.wua.app.output.Table.Column;
import io.wua.catalog.probe.AskedProbe;
import io.wua.catalog.probe.ProbeList;
import java.io.PrintWriter;
import java.util.List;

/** What hosts must be asked, as a table. */
public final class ProbesText {
  private ProbesText() {}

  /** Prints it. */
  public static void print(ProbeList list, PrintWriter out, int width) {
    if (!list.products().isEmpty()) {
      out.println("Limited to " + String.join(", ", list.products()) + ".");
      out.println();
    }
    if (!list.probes().isEmpty()) {
      Table table =
          new Table(
              List.of(Column.number("UPDATES"), Column.fixed("KIND"), Column.elastic("FACT", 24)));
      for (AskedProbe asked : list.probes()) {
        table.row(
            String.valueOf(asked.updates()), asked.probe().kind().word(), asked.probe().text());
      }
      table.print(out, width);
      out.println();
    }
    out.println(list.probes().size() + " facts for " + list.updates() + " updates.");
  }
}

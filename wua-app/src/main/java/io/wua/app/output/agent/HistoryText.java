package io.wua.app.output.agent;

import io.wua.app.output.Table;
import io.wua.app.output.Table.Column;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.update.UpdateId;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** What an agent did. */
public final class HistoryText {
  private static final int LEAST = 20;

  private HistoryText() {}

  /**
   * Prints the lines as they come.
   *
   * @param all how many there are
   */
  public static void print(List<HistoryLine> lines, int all, PrintWriter out, int width) {
    if (lines.isEmpty()) {
      out.println("The agent did nothing here yet.");
      return;
    }
    Table table =
        new Table(
            List.of(
                Column.fixed("when"),
                Column.fixed("what"),
                Column.fixed("update"),
                Column.elastic("result", LEAST)));
    for (HistoryLine line : lines) {
      table.row(
          line.at().truncatedTo(ChronoUnit.SECONDS).toString(),
          line.kind().name().toLowerCase(Locale.ROOT),
          line.update().map(UpdateId::wire).orElse("-"),
          line.text());
    }
    table.print(out, width);
    if (lines.size() < all) {
      out.println(all - lines.size() + " older lines: see --limit.");
    }
  }
}

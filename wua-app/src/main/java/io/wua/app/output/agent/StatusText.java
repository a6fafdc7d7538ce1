package io.wua.app.output.agent;

import io.wua.app.output.Table;
import io.wua.app.output.Table.Column;
import io.wua.core.agent.outcome.AgentStatus;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How a host stands. */
public final class StatusText {
  private static final int LEAST = 20;

  private StatusText() {}

  /**
   * Prints it.
   *
   * @param waiting how many reports wait for the server
   * @param all whether what is installed is listed too
   */
  public static void print(
      AgentStatus status, int waiting, boolean all, PrintWriter out, int width) {
    out.println(
        status
            .status()
            .map(known -> "Status " + known + ".")
            .orElse("This host was never scanned, so its status is not known. Run wua download."));
    status
        .memory()
        .host()
        .lastSearch()
        .ifPresent(
            mark -> out.println("Last search " + mark.at().truncatedTo(ChronoUnit.SECONDS) + "."));
    if (status.rebootRequired()) {
      out.println("A reboot is required: what was installed is complete only then.");
    }
    if (waiting > 0) {
      out.println(
          waiting + (waiting == 1 ? " report waits" : " reports wait") + " for the server.");
    }
    List<StatusLine> lines = StatusLine.of(status, all);
    if (!lines.isEmpty()) {
      Table table =
          new Table(
              List.of(
                  Column.fixed("status"),
                  Column.fixed("KB"),
                  Column.fixed("files"),
                  Column.elastic("update", LEAST),
                  Column.fixed("id"),
                  Column.elastic("note", LEAST)));
      lines.forEach(
          line ->
              table.row(
                  line.status(),
                  line.kbs(),
                  line.downloaded() ? "here" : "-",
                  line.update().title(),
                  line.update().id().wire(),
                  line.note()));
      table.print(out, width);
    }
  }
}

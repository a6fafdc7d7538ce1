package io.wua.benchmarks.result;

import io.wua.benchmarks.process.Checkout;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One page of results: what was run, where, when, what it means, and a table. */
public final class ResultPage {
  private final String file;
  private final List<String> lines = new ArrayList<>();

  /**
   * Starts a page.
   *
   * @param file its name without the ending
   * @param title its title
   * @param command how the figures are got again, without {@code wua-benchmarks/run}
   */
  public ResultPage(String file, String title, String command) {
    this.file = file;
    lines.add("# " + title);
    lines.add("");
    lines.add("Command: `wua-benchmarks/run " + command + "`");
    lines.add("");
    lines.add(LocalDate.now(ZoneOffset.UTC) + ", " + Machine.text() + " at the start.");
    lines.add("");
  }

  /** Adds a paragraph. */
  public ResultPage text(String paragraph) {
    if (!lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
    lines.add(paragraph);
    lines.add("");
    return this;
  }

  /** Starts a table. */
  public ResultPage table(String... columns) {
    row(columns);
    lines.add("|" + "---|".repeat(columns.length));
    return this;
  }

  /** Adds a row to the table just started. */
  public ResultPage row(String... cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
    return this;
  }

  /** A number with as many decimals as it needs to have three digits. */
  public static String number(double value) {
    double size = Math.abs(value);
    String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, value);
  }

  /**
   * Shows the page, and keeps it among the results where that is wanted.
   *
   * @throws IOException where it cannot be written
   */
  public void publish(PrintWriter out, boolean record) throws IOException {
    String page = String.join("\n", lines).strip() + "\n";
    out.print(page);
    out.flush();
    if (record) {
      Path results = Checkout.root().resolve("wua-benchmarks").resolve("results");
      Files.writeString(results.resolve(file + ".md"), page);
    }
  }
}

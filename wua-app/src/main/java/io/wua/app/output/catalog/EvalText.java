package io.wua.app.output.catalog;

import io.wua.app.output.Table;
import io.wua.app.output.Table.Column;
import io.wua.app.output.Terminal;
import io.wua.catalog.RuleFile;
import io.wua.core.host.HostFacts;
import io.wua.core.host.Truth;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Evaluated rule sets as a table. */
public final class EvalText {
  private EvalText() {}

  /** Prints it. */
  public static void print(List<RuleFile> files, List<HostFacts> hosts, PrintWriter out) {
    Table table =
        new Table(
            List.of(
                Column.elastic("FILE", 12),
                Column.fixed("HOST"),
                Column.fixed("INSTALLED"),
                Column.fixed("INSTALLABLE"),
                Column.fixed("SUPERSEDED"),
                Column.elastic("UNKNOWN", 20)));
    for (RuleFile file : files) {
      for (HostFacts host : hosts) {
        List<RuleFile.Outcome> outcomes = file.evaluate(host);
        if (outcomes.isEmpty()) {
          table.row(file.file().toString(), host.name(), "-", "-", "-", "holds no rules");
        }
        for (RuleFile.Outcome outcome : outcomes) {
          table.row(
              file.file().toString(),
              host.name(),
              word(outcome.installed()),
              word(outcome.installable()),
              word(outcome.superseded()),
              String.join("; ", outcome.unknown()));
        }
      }
    }
    table.print(out, Terminal.width());
  }

  private static String word(Optional<Truth> truth) {
    return truth.map(Truth::name).orElse("-");
  }
}

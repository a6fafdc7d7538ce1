package io.wua.server.cli.file;

import io.wua.app.output.Sizes;
import io.wua.app.output.Table;
import io.wua.app.output.Terminal;
import io.wua.server.collect.CollectResult;
import io.wua.server.fleet.collect.CollectPlan;
import io.wua.server.fleet.collect.FileVerdict;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a collection did, for people. */
final class GcText {
  private GcText() {}

  static void print(CollectResult result, boolean dryRun, Instant now, PrintWriter out) {
    CollectPlan plan = result.plan();
    Table table =
        new Table(
            List.of(
                Table.Column.elastic("NAME", 30),
                Table.Column.number("SIZE"),
                Table.Column.number("AGE"),
                Table.Column.fixed("REASON")));
    for (FileVerdict.Collect going : plan.collected()) {
      table.row(
          going.file().name(),
          Sizes.of(going.file().sizeBytes()),
          Duration.between(going.file().storedOn(), now).toDays() + "d",
          going.reason().sentence());
    }
    if (!plan.collected().isEmpty()) {
      table.print(out, Terminal.width());
    }
    out.println(
        "%d files (%s) %s, %d stay (%s)."
            .formatted(
                plan.collected().size(),
                Sizes.of(CollectPlan.bytes(plan.collected())),
                dryRun ? "would go" : "are deleted",
                plan.kept().size(),
                Sizes.of(CollectPlan.bytes(plan.kept()))));
    if (plan.overQuota() > 0) {
      out.println(
          "The folder stays over its quota by "
              + Sizes.of(plan.overQuota())
              + ": hosts need, or may need, what is left.");
    }
    say(out, result.unknownFiles(), "files are not known to the server and are left alone.");
    say(out, result.silentHosts(), "hosts did not count: silent for too long.");
    say(
        out,
        result.unresolvedUpdates(),
        "needed updates are not in the catalog: files that may be theirs stay.");
  }

  private static void say(PrintWriter out, int count, String what) {
    if (count > 0) {
      out.println(count + " " + what);
    }
  }
}

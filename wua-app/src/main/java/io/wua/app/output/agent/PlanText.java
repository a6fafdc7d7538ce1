package io.wua.app.output.agent;

import io.wua.app.output.Sizes;
import io.wua.app.output.Table;
import io.wua.app.output.Table.Column;
import io.wua.app.output.UpdateCount;
import io.wua.core.install.plan.InstallPlan;
import io.wua.core.install.plan.InstallStep;
import io.wua.core.install.plan.RefusedUpdate;
import java.io.PrintWriter;
import java.util.List;

/** A plan: what is installed, in order, with sizes and reasons, and what is not. */
public final class PlanText {
  private static final int LEAST = 20;

  private PlanText() {}

  /**
   * Prints it.
   *
   * @param ahead whether nothing of it is done yet
   */
  public static void print(InstallPlan plan, boolean ahead, PrintWriter out, int width) {
    if (!plan.isRunnable()) {
      RefusalText.print(plan.host(), out);
    }
    if (ahead) {
      steps(plan, out, width);
    }
    refused(plan.refused(), out);
    plan.unknownNames()
        .forEach(name -> out.println("No update of this host is called " + name + "."));
  }

  private static void steps(InstallPlan plan, PrintWriter out, int width) {
    if (plan.steps().isEmpty()) {
      out.println("There is nothing to install.");
      return;
    }
    out.println(
        plan.isRunnable() ? "To install, in this order:" : "To install then, in this order:");
    Table table =
        new Table(
            List.of(
                Column.number("#"),
                Column.fixed("KB"),
                Column.number("size"),
                Column.elastic("update", LEAST),
                Column.fixed("id"),
                Column.elastic("why", LEAST)));
    int number = 1;
    for (InstallStep step : plan.steps()) {
      String kbs = UpdateName.kbs(step.offered().update());
      table.row(
          String.valueOf(number++),
          kbs.isEmpty() ? "-" : kbs,
          Sizes.of(step.sizeBytes()),
          step.offered().update().title(),
          step.staged().id().wire(),
          String.join("; ", step.reasons()));
    }
    table.print(out, width);
    out.println(UpdateCount.of(plan.steps().size()) + ", " + Sizes.of(plan.sizeBytes()) + ".");
  }

  static void refused(List<RefusedUpdate> refused, PrintWriter out) {
    if (!refused.isEmpty()) {
      out.println("Not installed:");
      refused.forEach(
          each -> {
            out.println("  " + UpdateName.of(each.update()));
            out.println("    " + each.refusal().sentence());
          });
    }
  }
}

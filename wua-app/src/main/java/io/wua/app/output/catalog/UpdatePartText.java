package io.wua.app.output.catalog;

import io.wua.app.output.Sizes;
import io.wua.app.output.UpdateCells;
import io.wua.app.output.WrappedText;
import io.wua.catalog.listing.detail.Prerequisite;
import io.wua.catalog.listing.detail.RuleLines;
import io.wua.catalog.listing.detail.UpdatePart;
import io.wua.core.update.Payload;
import java.io.PrintWriter;
import java.util.List;

/** What an update consists of: handlers, files, prerequisites, rules in short. */
final class UpdatePartText {
  private static final int CONDITIONS_AT_MOST = 12;
  private static final int CONDITION_LENGTH = 400;

  private final PrintWriter out;
  private final int width;

  UpdatePartText(PrintWriter out, int width) {
    this.out = out;
    this.width = width;
  }

  /** What the update has itself. */
  void own(UpdatePart part) {
    out.println();
    out.println("Prerequisites" + (part.prerequisites().size() > 1 ? ", all of" : ""));
    if (part.prerequisites().isEmpty()) {
      out.println("  none");
    }
    prerequisites(part.prerequisites(), "  ");
    if (part.handler().isPresent() || !part.files().isEmpty() || !part.rules().isEmpty()) {
      out.println();
      out.println("Installed by " + handler(part));
      rules(part.rules(), "  ");
    }
  }

  /** A child, without the prerequisites that its bundle has too. */
  void child(UpdatePart part, List<Prerequisite> ofBundle) {
    out.println();
    out.println("Child " + part.id());
    part.title().ifPresent(title -> WrappedText.print("  ", title, out, width));
    out.println("  installed by " + handler(part));
    List<Prerequisite> more =
        part.prerequisites().stream().filter(each -> !ofBundle.contains(each)).toList();
    if (!more.isEmpty()) {
      out.println("  further prerequisites");
      prerequisites(more, "    ");
    }
    rules(part.rules(), "  ");
  }

  private static String handler(UpdatePart part) {
    long bytes = part.files().stream().mapToLong((Payload f) -> f.sizeBytes().orElse(0)).sum();
    return part.handler().orElse("a handler that is not stated")
        + ", "
        + UpdateCells.count(part.files().size(), "file", "files")
        + (bytes > 0 ? ", " + Sizes.of(bytes) : "");
  }

  private void prerequisites(List<Prerequisite> clauses, String indent) {
    clauses.forEach(clause -> WrappedText.item(indent, clause.text(), out, width));
  }

  private void rules(List<RuleLines> rules, String indent) {
    for (RuleLines each : rules) {
      List<String> conditions = each.allOf();
      boolean several = conditions.size() > 1;
      out.println(indent + each.question() + (several ? ", all of" : ""));
      conditions.stream()
          .limit(CONDITIONS_AT_MOST)
          .forEach(text -> WrappedText.item(indent + "  ", shortened(text), out, width));
      if (conditions.size() > CONDITIONS_AT_MOST) {
        out.println(
            indent
                + "  and "
                + UpdateCells.count(conditions.size() - CONDITIONS_AT_MOST)
                + " more; --json has all");
      }
    }
  }

  private static String shortened(String text) {
    return text.length() <= CONDITION_LENGTH ? text : text.substring(0, CONDITION_LENGTH) + "…";
  }
}

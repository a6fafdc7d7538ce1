package io.wua.catalog.listing.detail;

import io.wua.catalog.fragment.RuleSet;
import io.wua.catalog.rule.And;
import io.wua.catalog.rule.Not;
import io.wua.catalog.rule.Or;
import io.wua.catalog.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes rules in one line each, connectives between their parts. */
final class RuleOutline {
  private RuleOutline() {}

  /** The questions that a rule set answers. */
  static List<RuleLines> of(RuleSet rules) {
    List<RuleLines> lines = new ArrayList<>();
    rules.installed().ifPresent(rule -> lines.add(question("IsInstalled", rule)));
    rules.superseded().ifPresent(rule -> lines.add(question("IsSuperseded", rule)));
    rules.installable().ifPresent(rule -> lines.add(question("IsInstallable", rule)));
    return lines;
  }

  private static RuleLines question(String name, Rule rule) {
    boolean several = rule instanceof And && !rule.parts().isEmpty();
    List<Rule> conditions = several ? rule.parts() : List.of(rule);
    return new RuleLines(name, conditions.stream().map(RuleOutline::line).toList());
  }

  /** A rule and its parts in one line. */
  static String line(Rule rule) {
    if (rule instanceof And) {
      return joined(rule, " and ");
    }
    if (rule instanceof Or) {
      return joined(rule, " or ");
    }
    if (rule instanceof Not not) {
      return "not " + inside(not.part());
    }
    String parts = rule.parts().stream().map(RuleOutline::line).collect(Collectors.joining("; "));
    return rule.text() + (parts.isEmpty() ? "" : " (" + parts + ")");
  }

  private static String joined(Rule rule, String connective) {
    return rule.parts().isEmpty()
        ? rule.text() + " of nothing"
        : rule.parts().stream().map(RuleOutline::inside).collect(Collectors.joining(connective));
  }

  /** Within another rule a connective stands in parentheses. */
  private static String inside(Rule rule) {
    boolean connective = (rule instanceof And || rule instanceof Or) && !rule.parts().isEmpty();
    return connective ? "(" + line(rule) + ")" : line(rule);
  }
}

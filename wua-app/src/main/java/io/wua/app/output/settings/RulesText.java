package io.wua.app.output.settings;

import io.wua.core.decide.Rules;
import io.wua.core.decide.RulesValues;
import java.io.PrintWriter;
import java.util.List;

/** Rules as text: each source with its keys. */
public final class RulesText {
  private RulesText() {}

  /** Prints them. */
  public static void print(List<Rules> rules, PrintWriter out) {
    for (Rules source : rules) {
      out.println(source.origin().name() + " (" + source.origin().level().word() + ")");
      RulesValues.of(source)
          .forEach((key, items) -> out.println("  " + key + " = " + String.join(", ", items)));
    }
    out.println(rules.size() + (rules.size() == 1 ? " source" : " sources") + ", no problem.");
  }
}

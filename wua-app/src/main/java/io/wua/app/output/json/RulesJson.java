package io.wua.app.output.json;

import io.wua.core.decide.Rules;
import io.wua.core.decide.RulesValues;
import java.util.List;
import java.util.Map;

/** The document {@code wua.rules.check/1}. */
public record RulesJson(String schema, List<Source> sources) {
  /** One source with its keys as rules files write them. */
  public record Source(String name, String level, Map<String, List<String>> values) {}

  /** The document. */
  public static RulesJson of(List<Rules> rules) {
    return new RulesJson(
        "wua.rules.check/1",
        rules.stream()
            .map(r -> new Source(r.origin().name(), r.origin().level().word(), RulesValues.of(r)))
            .toList());
  }
}

package io.wua.core.decide;

import io.wua.core.schedule.WaptDuration;
import io.wua.core.update.Classification;
import io.wua.core.update.Severity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Rules turned back into text under WAPT's key names: what {@link RulesText} reads. */
public final class RulesValues {
  private RulesValues() {}

  /** The keys that say something, with their items. */
  public static Map<String, List<String>> of(Rules rules) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    selection("forbidden_", rules.forbidden(), values);
    selection("allowed_", rules.allowed(), values);
    rules.defaultAllow().ifPresent(v -> values.put("default_allow", List.of(v.toString())));
    rules
        .installDelay()
        .ifPresent(v -> values.put("install_delay", List.of(WaptDuration.print(v))));
    rules.delayFrom().ifPresent(v -> values.put("delay_from", List.of(v.word())));
    return values;
  }

  private static void selection(
      String prefix, Selection selection, Map<String, List<String>> values) {
    put(prefix + "updates", selection.updates(), Object::toString, values);
    put(prefix + "kbs", selection.kbs(), Object::toString, values);
    put(prefix + "severities", selection.severities(), Severity::label, values);
    put(prefix + "classifications", selection.classifications(), Classification::label, values);
    put(prefix + "products", selection.products(), ProductRef::text, values);
  }

  private static <T> void put(
      String key,
      Collection<T> items,
      Function<? super T, String> text,
      Map<String, List<String>> values) {
    if (!items.isEmpty()) {
      values.put(key, items.stream().<String>map(text).toList());
    }
  }
}

package io.wua.core.decide;

import io.wua.core.failure.ConfigurationException;
import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.failure.NearMiss;
import io.wua.core.schedule.WaptDuration;
import io.wua.core.schedule.WaptDuration.Unit;
import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.core.update.UpdateRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Reads rules from text lists under WAPT's key names ({@code waptwua_rules.json} and {@code
 * [waptwua]} of wapt-get.ini share them), and finds every problem in one pass.
 */
public final class RulesText {
  /** The keys that hold lists. */
  public static final List<String> LIST_KEYS =
      List.of(
          "allowed_updates",
          "allowed_kbs",
          "allowed_severities",
          "allowed_classifications",
          "allowed_products",
          "forbidden_updates",
          "forbidden_kbs",
          "forbidden_severities",
          "forbidden_classifications",
          "forbidden_products");

  /** The keys that hold one value. */
  public static final List<String> VALUE_KEYS =
      List.of("default_allow", "install_delay", "delay_from");

  private final RulesOrigin origin;
  private final Map<String, List<String>> values;
  private final List<ConfigurationProblem> problems = new ArrayList<>();

  private RulesText(RulesOrigin origin, Map<String, List<String>> values) {
    this.origin = origin;
    this.values = values;
  }

  /**
   * What was read.
   *
   * @param rules the rules, without the items that are wrong
   * @param problems what is wrong, each with its key; empty where all is well
   */
  public record Result(Rules rules, List<ConfigurationProblem> problems) {
    /** Copies the problems. */
    public Result {
      problems = List.copyOf(problems);
    }

    /**
     * The rules, if nothing is wrong.
     *
     * @throws ConfigurationException with every problem otherwise
     */
    public Rules orThrow() throws ConfigurationException {
      if (!problems.isEmpty()) {
        throw new ConfigurationException(problems);
      }
      return rules;
    }
  }

  /**
   * Reads one source.
   *
   * @param origin the source
   * @param values its keys with their items; a key that is absent or without items says nothing
   */
  public static Result read(RulesOrigin origin, Map<String, List<String>> values) {
    return new RulesText(origin, values).read();
  }

  private Result read() {
    for (String key : new TreeSet<>(values.keySet())) {
      if (!LIST_KEYS.contains(key) && !VALUE_KEYS.contains(key)) {
        List<String> known = new ArrayList<>(LIST_KEYS);
        known.addAll(VALUE_KEYS);
        problems.add(problem(key, "unknown key").withSuggestion(NearMiss.suggestion(key, known)));
      }
    }
    Rules rules =
        new Rules(
            origin,
            selection("forbidden_"),
            selection("allowed_"),
            value("default_allow", RulesText::truth, "true or false"),
            value("install_delay", RulesText::delay, "a number and a unit s, m, h, d or w: 7d"),
            value("delay_from", DelayFrom::parse, "released or first_seen"));
    return new Result(rules, problems);
  }

  private Selection selection(String prefix) {
    return new Selection(
        items(prefix + "updates", attempt(UpdateRef::parse), "write <guid> or <guid>_<revision>"),
        items(prefix + "kbs", attempt(KbNumber::parse), "write KB5012170 or 5012170"),
        words(prefix + "severities", Severity::parse, Severity::label, Severity.values()),
        words(
            prefix + "classifications",
            Classification::parse,
            Classification::label,
            Classification.values()),
        items(prefix + "products", attempt(ProductRef::new), "write the name or id of a product"));
  }

  private <T> Set<T> items(String key, Function<String, Optional<T>> parse, String suggestion) {
    return read(key, parse, "cannot be read", item -> suggestion);
  }

  private <T> Set<T> words(
      String key, Function<String, Optional<T>> parse, Function<T, String> label, T[] known) {
    List<String> labels = Arrays.stream(known).map(label).toList();
    return read(key, parse, "is unknown", item -> NearMiss.suggestion(item, labels));
  }

  /** The items of a list that can be read; each of the others is a problem. */
  private <T> Set<T> read(
      String key,
      Function<String, Optional<T>> parse,
      String complaint,
      UnaryOperator<String> suggestion) {
    Set<T> read = new LinkedHashSet<>();
    for (String item : values.getOrDefault(key, List.of())) {
      parse
          .apply(item)
          .ifPresentOrElse(
              read::add,
              () ->
                  problems.add(
                      problem(key, "'" + item + "' " + complaint)
                          .withSuggestion(suggestion.apply(item))));
    }
    return read;
  }

  private <T> Optional<T> value(
      String key, Function<String, Optional<T>> parse, String suggestion) {
    List<String> items = values.getOrDefault(key, List.of());
    if (items.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> read = items.size() == 1 ? parse.apply(items.get(0)) : Optional.empty();
    if (read.isEmpty()) {
      problems.add(
          problem(key, "'" + String.join(", ", items) + "' cannot be read")
              .withSuggestion("write " + suggestion));
    }
    return read;
  }

  private ConfigurationProblem problem(String key, String text) {
    return ConfigurationProblem.of(origin.name(), key, text);
  }

  private static <T> Function<String, Optional<T>> attempt(Function<String, T> parse) {
    return text -> {
      try {
        return Optional.of(parse.apply(text));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    };
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text.strip().toLowerCase(java.util.Locale.ROOT)) {
      case "1", "yes", "true", "on" -> Optional.of(true);
      case "0", "no", "false", "off" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Duration> delay(String text) {
    return RulesText.<Duration>attempt(t -> WaptDuration.parse(t.strip(), Unit.DAYS)).apply(text);
  }
}

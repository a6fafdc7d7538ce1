package io.wua.files.rules;

import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.Rules;
import io.wua.core.decide.RulesOrigin;
import io.wua.core.decide.RulesText;
import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.files.json.BoundedFile;
import io.wua.files.json.JsonDocument;
import io.wua.files.json.JsonFault;
import io.wua.files.json.JsonFields;
import io.wua.files.json.JsonPlace;
import io.wua.files.json.JsonProblems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one document of the form of {@code waptwua_rules.json}. */
final class RulesJson {
  static final int MAX_BYTES = 4 * 1024 * 1024;

  /** Known to WAPT and no rule: it says what a scan lists, which the settings decide here. */
  private static final String SCAN_OPTION = "include_potentially_superseded_updates";

  private static final List<String> LEVELS =
      Stream.of(PolicyLevel.EVERYONE, PolicyLevel.GROUP, PolicyLevel.HOST)
          .map(PolicyLevel::word)
          .toList();
  private static final String[] KEYS =
      Stream.of(
              RulesText.LIST_KEYS.stream(),
              RulesText.VALUE_KEYS.stream(),
              Stream.of("name", "level", SCAN_OPTION))
          .flatMap(keys -> keys)
          .toArray(String[]::new);

  private final String source;
  private final JsonProblems jsonProblems = new JsonProblems();

  private RulesJson(String source) {
    this.source = source;
  }

  /** Reads a file; its rules are named after it where it has no name for them. */
  static RulesReading read(Path file) throws WuaException {
    try {
      byte[] content = BoundedFile.read(file, "a rules file", MAX_BYTES);
      return read(file.toString(), String.valueOf(file.getFileName()), content);
    } catch (WuaException e) {
      if (e.reason() != FailureReason.LIMIT_EXCEEDED) {
        throw e;
      }
      return RulesReading.wrong(
          file.toString(),
          ConfigurationProblem.of(
              file.toString(), "file", "is larger than " + MAX_BYTES + " bytes"));
    }
  }

  /**
   * Reads a document.
   *
   * @param source its file, for messages
   * @param nameOtherwise the name of the rules where the document has none
   */
  static RulesReading read(String source, String nameOtherwise, byte[] content) {
    RulesJson reader = new RulesJson(source);
    try {
      return reader.read(
          JsonDocument.parse(source, content, reader.jsonProblems).fields(KEYS), nameOtherwise);
    } catch (JsonFault e) {
      ConfigurationProblem problem = ConfigurationProblem.of(source, "JSON", e.text());
      return RulesReading.wrong(
          source, e.line().isPresent() ? problem.atLine(e.line().getAsInt()) : problem);
    }
  }

  private RulesReading read(JsonFields fields, String nameOtherwise) {
    String name =
        fields
            .at("name")
            .flatMap(p -> p.read("the name of these rules", RulesJson::notBlank))
            .orElse(nameOtherwise);
    PolicyLevel level =
        fields
            .at("level")
            .flatMap(p -> p.word(LEVELS, RulesJson::level))
            .orElse(PolicyLevel.EVERYONE);
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String key : RulesText.LIST_KEYS) {
      fields.at(key).ifPresent(place -> values.put(key, list(place)));
    }
    for (String key : RulesText.VALUE_KEYS) {
      fields
          .at(key)
          .filter(place -> !place.isNull())
          .flatMap(JsonPlace::scalar)
          .ifPresent(text -> values.put(key, List.of(text)));
    }
    RulesText.Result result = RulesText.read(new RulesOrigin(name, level), values);
    List<ConfigurationProblem> problems = new ArrayList<>();
    jsonProblems.first().forEach(p -> problems.add(problem(p.path(), p.text(), p.suggestion())));
    result.problems().forEach(p -> problems.add(problem(p.key(), p.text(), p.suggestion())));
    Optional<Rules> rules = problems.isEmpty() ? Optional.of(result.rules()) : Optional.empty();
    return new RulesReading(name, rules, problems);
  }

  private ConfigurationProblem problem(String key, String text, Optional<String> suggestion) {
    ConfigurationProblem problem = ConfigurationProblem.of(source, key, text);
    return suggestion.map(problem::withSuggestion).orElse(problem);
  }

  /** A text is split at its commas; the items of an array are taken whole, commas and all. */
  private static List<String> list(JsonPlace place) {
    if (place.isNull()) {
      return List.of();
    }
    if (place.isText()) {
      return Arrays.stream(place.text().orElseThrow().split(","))
          .map(String::strip)
          .filter(item -> !item.isEmpty())
          .toList();
    }
    return place.items().stream().flatMap(item -> item.textOrNumber().stream()).toList();
  }

  private static Optional<String> notBlank(String text) {
    return Optional.of(text.strip()).filter(t -> !t.isEmpty());
  }

  private static Optional<PolicyLevel> level(String text) {
    return PolicyLevel.parse(text).filter(level -> LEVELS.contains(level.word()));
  }
}

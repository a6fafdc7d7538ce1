package io.wua.files.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.decide.DelayFrom;
import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.ProductRef;
import io.wua.core.decide.Rules;
import io.wua.core.decide.RulesOrigin;
import io.wua.core.decide.Selection;
import io.wua.core.failure.ConfigurationException;
import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.core.update.UpdateRef;
import io.wua.files.AgentFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesFilesTest {
  private static final String GUID = "7f8946c3-01f8-46c8-aa4a-40520c15f7c8";

  @TempDir Path folder;

  @Test
  void readsEveryKeyOfARulesFile() throws Exception {
    Rules rules =
        only(
            """
            {"name": "Pilot", "level": "Group",
             "allowed_updates": ["%1$s_200", "%1$s"],
             "forbidden_updates": "%1$s_100",
             "allowed_kbs": "KB5012170, 5101650,",
             "forbidden_kbs": [5087058],
             "allowed_severities": ["critical", ""],
             "forbidden_severities": "low",
             "allowed_classifications": ["SecurityUpdates"],
             "forbidden_classifications": ["Drivers"],
             "allowed_products": ["Windows 10, version 1903 and later"],
             "forbidden_products": "Windows 11,Office 2016",
             "default_allow": false,
             "install_delay": 7,
             "delay_from": "first_seen",
             "include_potentially_superseded_updates": true}
            """
                .formatted(GUID));
    assertEquals(
        new Rules(
            new RulesOrigin("Pilot", PolicyLevel.GROUP),
            new Selection(
                Set.of(UpdateRef.parse(GUID + "_100")),
                Set.of(KbNumber.parse("5087058")),
                Set.of(Severity.LOW),
                Set.of(Classification.parse("Drivers").orElseThrow()),
                Set.of(new ProductRef("Windows 11"), new ProductRef("Office 2016"))),
            new Selection(
                Set.of(UpdateRef.parse(GUID + "_200"), UpdateRef.parse(GUID)),
                Set.of(KbNumber.parse("5012170"), KbNumber.parse("5101650")),
                Set.of(Severity.CRITICAL, Severity.UNSPECIFIED),
                Set.of(Classification.parse("SecurityUpdates").orElseThrow()),
                Set.of(new ProductRef("Windows 10, version 1903 and later"))),
            Optional.of(false),
            Optional.of(Duration.ofDays(7)),
            Optional.of(DelayFrom.FIRST_SEEN)),
        rules);
  }

  @Test
  void nullAndEmptySayNothing() throws Exception {
    Rules rules =
        only(
            """
            {"allowed_kbs": null, "forbidden_kbs": [], "allowed_updates": "", "default_allow": null,
             "install_delay": null, "delay_from": null}
            """);
    assertEquals(Rules.of("waptwua_rules.json", PolicyLevel.EVERYONE), rules);
  }

  @ParameterizedTest
  @CsvSource({"everyone,EVERYONE", "GROUP,GROUP", "host,HOST"})
  void takesLevelsInAnyCase(String word, PolicyLevel level) throws Exception {
    assertEquals(level, only("{\"level\": \"" + word + "\"}").origin().level());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'allowed_kb': []}              | allowed_kb: unknown property | did you mean allowed_kbs?",
        "{'level': 'hosts'}              | level: expected one of everyone, group, host | did you",
        "{'level': 'ini'}                | level: expected one of everyone, group, host |",
        "{'name': ' '}                   | name: expected the name of these rules |",
        "{'allowed_kbs': {'a': 1}}       | allowed_kbs: expected an array, found an object |",
        "{'allowed_kbs': [null]}         | allowed_kbs[0]: expected text, found null |",
        "{'allowed_kbs': ['KB5x']}       | allowed_kbs: 'KB5x' cannot be read | write KB5012170",
        "{'allowed_severities': 'critcal'} | allowed_severities: 'critcal' is unknown | Critical?",
        "{'default_allow': 'maybe'}      | default_allow: 'maybe' cannot be read | write true or",
        "{'install_delay': [1]}          | install_delay: expected text, a number |",
        "{'install_delay': '1 week'}     | install_delay: '1 week' cannot be read | write a number",
        "{'delay_from': 'birth'}         | delay_from: 'birth' cannot be read | write released"
      })
  void namesFileKeyAndSuggestionOfWhatIsWrong(String text, String problem, String suggestion)
      throws Exception {
    Path file = write("waptwua_rules.json", text.replace('\'', '"'));
    String message = refusal(file).getMessage().replace('"', '\'');
    assertTrue(message.contains(file + ": " + problem), message);
    assertTrue(suggestion == null || message.contains(suggestion), message);
  }

  @Test
  void tellsLineAndColumnOfBadJson() throws Exception {
    Path file = write("broken.json", "{\n  \"allowed_kbs\": [\"KB1\",]\n}");
    ConfigurationProblem problem = refusal(file).problems().get(0);
    assertEquals(file.toString(), problem.source());
    assertEquals(OptionalInt.of(2), problem.line());
    assertTrue(problem.text().endsWith("at line 2, column 25"), problem.text());
    Path twice = write("twice.json", "{\"allowed_kbs\": [], \"allowed_kbs\": []}");
    assertTrue(refusal(twice).getMessage().contains("Duplicate"));
  }

  @Test
  void readsADirectoryInTheOrderOfItsNames() throws Exception {
    write("20-pilot.json", "{\"level\": \"group\"}");
    write("10-all.JSON", "{}");
    write("readme.txt", "no rules");
    Files.createDirectory(folder.resolve("old.json"));
    Packages.write(folder.resolve("15.wapt"), Packages.control("acme-rules", "wsus"), "{}");
    assertEquals(
        List.of("10-all.JSON", "acme-rules (=12)", "20-pilot.json"),
        AgentFiles.rules(folder).read().stream().map(r -> r.origin().name()).toList());
  }

  @Test
  void anEmptyDirectoryHoldsNoRules() throws Exception {
    assertEquals(List.of(), RulesFiles.read(folder));
  }

  @Test
  void reportsTheProblemsOfAllFilesInOneMessage() throws Exception {
    write("a.json", "{\"allowed_kbs\": [\"x\"], \"delay_from\": \"y\"}");
    write("b.json", "[");
    write("c.json", "{}");
    Packages.write(folder.resolve("d.wapt"), Packages.control("d", "base"), "{\"levl\": 1}");
    List<ConfigurationProblem> problems = refusal(folder).problems();
    assertEquals(
        List.of(
            "a.json", "a.json", "b.json", "d.wapt!WAPT/control", "d.wapt!WAPT/waptwua_rules.json"),
        problems.stream().map(p -> folder.relativize(Path.of(p.source())).toString()).toList());
  }

  @Test
  void refusesOneNameInTwoFiles() throws Exception {
    write("a.json", "{\"name\": \"Pilot\"}");
    write("b.json", "{\"name\": \"Pilot\"}");
    ConfigurationProblem problem = refusal(folder).problems().get(0);
    assertEquals(folder.resolve("b.json").toString(), problem.source());
    assertTrue(problem.text().contains("is also the name of"), problem.text());
  }

  @Test
  void refusesAFileThatIsTooLarge() throws Exception {
    Path file = write("large.json", " ".repeat(4 * 1024 * 1024) + "{}");
    assertTrue(refusal(file).getMessage().contains("is larger than"));
  }

  @Test
  void tellsAMissingPlaceFromAnEmptyOne() {
    for (String name : new String[] {"missing.json", "missing.wapt", "missing"}) {
      WuaException refused =
          assertThrows(WuaException.class, () -> RulesFiles.read(folder.resolve(name)));
      assertEquals(FailureReason.NOT_FOUND, refused.reason(), name);
    }
  }

  private Rules only(String text) throws Exception {
    List<Rules> rules = RulesFiles.read(write("waptwua_rules.json", text));
    assertEquals(1, rules.size());
    return rules.get(0);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static ConfigurationException refusal(Path place) {
    return assertThrows(ConfigurationException.class, () -> RulesFiles.read(place));
  }
}

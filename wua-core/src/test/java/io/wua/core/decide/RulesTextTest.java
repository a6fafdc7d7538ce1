package io.wua.core.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.ConfigurationException;
import io.wua.core.failure.ConfigurationProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulesTextTest {
  private static final RulesOrigin ORIGIN = new RulesOrigin("pilot.json", PolicyLevel.GROUP);

  private static ConfigurationProblem onlyProblem(String key, String item) {
    List<ConfigurationProblem> problems =
        RulesText.read(ORIGIN, Map.of(key, List.of(item))).problems();
    assertEquals(1, problems.size(), problems.toString());
    return problems.get(0);
  }

  @Test
  void readsEveryValue() throws ConfigurationException {
    Rules rules =
        RulesText.read(
                ORIGIN,
                Map.of(
                    "default_allow", List.of("yes"),
                    "install_delay", List.of("7d"),
                    "delay_from", List.of("first_seen"),
                    "allowed_kbs", List.of("KB5012170", "5012170")))
            .orThrow();
    assertEquals(Optional.of(true), rules.defaultAllow());
    assertEquals(Optional.of(Duration.ofDays(7)), rules.installDelay());
    assertEquals(Optional.of(DelayFrom.FIRST_SEEN), rules.delayFrom());
    assertEquals(1, rules.allowed().kbs().size(), "both spellings are one KB");
  }

  @Test
  void readsDelaysAsWaptWritesThemBareNumbersAreDays() throws ConfigurationException {
    Map<String, Duration> forms =
        Map.of(
            "7", Duration.ofDays(7),
            "12h", Duration.ofHours(12),
            "1.5d", Duration.ofHours(36),
            "2w", Duration.ofDays(14),
            "0", Duration.ZERO);
    for (Map.Entry<String, Duration> form : forms.entrySet()) {
      Map<String, List<String>> values = Map.of("install_delay", List.of(form.getKey()));
      Rules rules = RulesText.read(ORIGIN, values).orThrow();
      assertEquals(Optional.of(form.getValue()), rules.installDelay(), form.getKey());
    }
  }

  @Test
  void refusesANegativeDelay() {
    assertEquals("'-7d' cannot be read", onlyProblem("install_delay", "-7d").text());
  }

  @Test
  void namesSourceKeyAndNearMissOfAnUnknownSeverity() {
    ConfigurationProblem problem = onlyProblem("allowed_severities", "Critcal");
    assertEquals(
        "pilot.json: allowed_severities: 'Critcal' is unknown (did you mean Critical?)",
        problem.toString());
  }

  @Test
  void namesEveryKnownClassificationWhereNothingIsNear() {
    String suggestion = onlyProblem("forbidden_classifications", "Foo").suggestion().orElseThrow();
    assertTrue(suggestion.startsWith("known: Applications,"), suggestion);
  }

  @Test
  void refusesWhatIsNoUpdateIdNoKbNoDurationAndNoKey() {
    assertEquals("'x' cannot be read", onlyProblem("allowed_updates", "x").text());
    assertEquals("'KBx' cannot be read", onlyProblem("forbidden_kbs", "KBx").text());
    assertEquals("'soon' cannot be read", onlyProblem("install_delay", "soon").text());
    assertEquals("unknown key", onlyProblem("allowed_severity", "Critical").text());
  }

  @Test
  void tellsAllProblemsInOneException() {
    RulesText.Result result =
        RulesText.read(
            ORIGIN,
            Map.of("allowed_severities", List.of("A", "B"), "delay_from", List.of("birth")));
    ConfigurationException refused = assertThrows(ConfigurationException.class, result::orThrow);
    assertEquals(3, refused.problems().size());
    assertTrue(refused.getMessage().startsWith("3 problems in the configuration:\n"));
  }
}

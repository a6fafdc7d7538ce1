package io.wua.core.settings.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.decide.DelayFrom;
import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.Rules;
import io.wua.core.decide.RulesText;
import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.settings.SettingCatalog;
import io.wua.core.settings.SettingOrigin;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsRulesTest {
  private static SettingEntry entry(int line, String name, String text) {
    return new SettingEntry("waptwua", name, text, SettingOrigin.of("/etc/x.ini", line));
  }

  private static RulesText.Result rules(SettingEntry... entries) {
    return SettingsRules.read(SettingsReading.of(SettingCatalog.AGENT, List.of(entries)), "x.ini");
  }

  @Test
  void sayWhatTheSettingsStateAtTheLowestLevel() {
    Rules rules =
        rules(
                entry(1, "allowed_severities", "Critical, other"),
                entry(2, "forbidden_kbs", "KB5012170"),
                entry(3, "install_delay", "7"),
                entry(4, "delay_from", "first_seen"),
                entry(5, "default_allow", "False"))
            .rules();
    assertEquals(PolicyLevel.INI, rules.origin().level());
    assertEquals("x.ini", rules.origin().name());
    assertEquals(Set.of(Severity.CRITICAL, Severity.UNSPECIFIED), rules.allowed().severities());
    assertEquals(Set.of(KbNumber.parse("5012170")), rules.forbidden().kbs());
    assertEquals(Optional.of(Duration.ofDays(7)), rules.installDelay());
    assertEquals(Optional.of(DelayFrom.FIRST_SEEN), rules.delayFrom());
    assertEquals(Optional.of(false), rules.defaultAllow());
  }

  @Test
  void sayNothingWhereOnlyDefaultsSpeak() {
    assertEquals(Rules.of("x.ini", PolicyLevel.INI), rules(entry(1, "offline", "True")).rules());
    assertEquals(Rules.of("x.ini", PolicyLevel.INI), rules(entry(1, "install_delay", "")).rules());
  }

  @Test
  void nameTheLineOfAnItemThatTheyCannotRead() {
    List<ConfigurationProblem> problems =
        rules(
                entry(4, "allowed_severities", "Critical, Imprtant"),
                entry(9, "allowed_kbs", "KB12, next"))
            .problems();
    assertEquals(
        List.of(
            "/etc/x.ini:4: [waptwua] allowed_severities: 'Imprtant' is unknown (did you mean"
                + " Important?)",
            "/etc/x.ini:9: [waptwua] allowed_kbs: 'next' cannot be read (write KB5012170 or"
                + " 5012170)"),
        problems.stream().map(ConfigurationProblem::toString).sorted().toList());
  }
}

package io.wua.core.settings.reading;

import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.Rules;
import io.wua.core.decide.RulesOrigin;
import io.wua.core.decide.RulesText;
import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.settings.SettingKey;
import io.wua.core.settings.SettingOrigin;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the rules out of the settings: what {@code [waptwua]} says of updates. */
public final class SettingsRules {
  private SettingsRules() {}

  /**
   * Reads the rules. Only what somebody states is a rule; a default says nothing.
   *
   * @param reading a reading of the settings of an agent, which may hold errors
   * @param name the source as people know it: {@code wapt-get.ini}
   * @return the rules, of level {@link PolicyLevel#INI}, and what is wrong in their lists, each
   *     with its line
   */
  public static RulesText.Result read(SettingsReading reading, String name) {
    Settings settings = reading.readable();
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (SettingKey<List<String>> key : WuaKeys.RULE_LISTS) {
      lists.put(key.name(), settings.get(key));
    }
    RulesText.Result read = RulesText.read(new RulesOrigin(name, PolicyLevel.INI), lists);
    return new RulesText.Result(
        withValues(read.rules(), settings),
        read.problems().stream().map(problem -> located(problem, settings)).toList());
  }

  private static Rules withValues(Rules lists, Settings settings) {
    Rules rules = lists;
    if (!settings.origin(WuaKeys.DEFAULT_ALLOW).isDefault()) {
      rules = rules.withDefaultAllow(settings.get(WuaKeys.DEFAULT_ALLOW));
    }
    Optional<Duration> delay = settings.get(WuaKeys.INSTALL_DELAY);
    if (delay.isPresent()) {
      rules = rules.withInstallDelay(delay.get());
    }
    if (!settings.origin(WuaKeys.DELAY_FROM).isDefault()) {
      rules = rules.withDelayFrom(settings.get(WuaKeys.DELAY_FROM));
    }
    return rules;
  }

  private static ConfigurationProblem located(ConfigurationProblem problem, Settings settings) {
    return WuaKeys.RULE_LISTS.stream()
        .filter(key -> key.name().equals(problem.key()))
        .findFirst()
        .map(
            key -> {
              SettingOrigin origin = settings.origin(key);
              return new ConfigurationProblem(
                  origin.source().orElse(problem.source()),
                  origin.line(),
                  key.toString(),
                  problem.text(),
                  problem.suggestion());
            })
        .orElse(problem);
  }
}

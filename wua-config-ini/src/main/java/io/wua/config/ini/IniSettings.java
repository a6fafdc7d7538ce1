package io.wua.config.ini;

import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.Rules;
import io.wua.core.decide.RulesSource;
import io.wua.core.decide.RulesText;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.SettingCatalog;
import io.wua.core.settings.Settings;
import io.wua.core.settings.SettingsSource;
import io.wua.core.settings.reading.SettingsReading;
import io.wua.core.settings.reading.SettingsRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The settings and the rules that a wapt-get.ini holds. An instance is what the file said when it
 * was read; it does not change.
 */
public final class IniSettings {
  private final Settings settings;
  private final Rules rules;

  private IniSettings(Settings settings, Rules rules) {
    this.settings = settings;
    this.rules = rules;
  }

  /**
   * Reads a file.
   *
   * @param file a wapt-get.ini, in UTF-8
   * @throws io.wua.core.failure.ConfigurationException with every line that is wrong, those of the
   *     rules included
   * @throws WuaException where the file is missing, no file, too large, not UTF-8 or not to be read
   */
  public static IniSettings read(Path file) throws WuaException {
    String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
    IniEntries ini = IniEntries.parse(file.toString(), IniText.read(file), SettingCatalog.AGENT);
    SettingsReading reading =
        SettingsReading.of(SettingCatalog.AGENT, ini.entries()).with(ini.errors(), ini.warnings());
    RulesText.Result rules = SettingsRules.read(reading, name);
    return new IniSettings(reading.with(rules.problems(), List.of()).settings(), rules.rules());
  }

  /**
   * Reads the settings of another program out of its file, in the same format.
   *
   * @param file in UTF-8
   * @param catalog the settings of that program
   * @throws io.wua.core.failure.ConfigurationException with every line that is wrong
   * @throws WuaException where the file is missing, no file, too large, not UTF-8 or not to be read
   */
  public static Settings read(Path file, SettingCatalog catalog) throws WuaException {
    IniEntries ini = IniEntries.parse(file.toString(), IniText.read(file), catalog);
    return SettingsReading.of(catalog, ini.entries()).with(ini.errors(), ini.warnings()).settings();
  }

  /** The settings of that file as a source, which reads it anew each time. */
  public static SettingsSource settingsSource(Path file) {
    return () -> read(file).settings();
  }

  /** The rules of that file as a source, which reads it anew each time. */
  public static RulesSource rulesSource(Path file) {
    return () -> {
      Rules rules = read(file).rules();
      Rules silence = Rules.of(rules.origin().name(), PolicyLevel.INI);
      return rules.equals(silence) ? List.of() : List.of(rules);
    };
  }

  /** The settings, each with the file and line that states it. */
  public Settings settings() {
    return settings;
  }

  /** The rules, of level {@link PolicyLevel#INI}, under the name of the file. */
  public Rules rules() {
    return rules;
  }
}

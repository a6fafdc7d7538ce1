package io.wua.app.output.json;

import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.settings.SettingRow;
import io.wua.core.settings.Settings;
import java.util.List;

/** The document {@code wua.config/1}. */
public record ConfigJson(String schema, List<SettingJson> settings, List<String> warnings) {
  /** One setting. */
  public record SettingJson(
      String section, String name, String value, String defaultValue, String origin) {
    static SettingJson of(SettingRow row) {
      return new SettingJson(
          row.section(), row.name(), row.value(), row.defaultText(), row.origin().toString());
    }
  }

  /** The document. */
  public static ConfigJson of(Settings settings) {
    return new ConfigJson(
        "wua.config/1",
        settings.table().stream().map(SettingJson::of).toList(),
        settings.warnings().stream().map(ConfigurationProblem::toString).toList());
  }
}

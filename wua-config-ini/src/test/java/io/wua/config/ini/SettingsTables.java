package io.wua.config.ini;

import io.wua.core.settings.SettingCatalog;
import io.wua.core.settings.SettingKey;

/** Writes the tables of the manual from the declarations of the settings. */
final class SettingsTables {
  private SettingsTables() {}

  static String text() {
    StringBuilder text = new StringBuilder();
    for (String section : SettingCatalog.AGENT.sections()) {
      text.append("\n## [").append(section).append("]\n\n");
      text.append("| option | value | default | meaning |\n|---|---|---|---|\n");
      SettingCatalog.AGENT.in(section).forEach(key -> row(text, key));
    }
    return text.append('\n').toString();
  }

  private static void row(StringBuilder text, SettingKey<?> key) {
    String byDefault = key.defaultText().isEmpty() ? "none" : "`" + key.defaultText() + "`";
    text.append("| `").append(key.name()).append("` | ").append(key.type().label());
    text.append(" | ").append(byDefault).append(" | ");
    text.append(key.meaning().replace("<", "&lt;").replace(">", "&gt;")).append(" |\n");
  }
}

package io.wua.config.ini;

import io.wua.core.settings.GlobalKeys;
import io.wua.core.settings.RepoSyncKeys;
import io.wua.core.settings.SettingKey;
import io.wua.core.settings.WuaKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the sample wapt-get.ini from the declarations of the settings. */
final class SampleIni {
  private static final int WIDTH = 96;

  private static final String HEAD =
      """
      ; A wapt-get.ini for a pilot: security and critical updates are installed a week
      ; after their release, nothing else is. Every setting of [waptwua] and [repo-sync] is here with
      ; its meaning and its default; remove the semicolon before one to change it.
      ; A comment needs a line of its own. An indented line continues the value above it.
      """;

  /** The lines that count. The lists work together: severity and classification must both match. */
  private static final Map<SettingKey<?>, String> ACTIVE = new LinkedHashMap<>();

  static {
    ACTIVE.put(GlobalKeys.REPO_URL, "https://srvwapt.example.org/wapt");
    ACTIVE.put(GlobalKeys.WAPT_SERVER, "https://srvwapt.example.org");
    ACTIVE.put(WuaKeys.ENABLED, "True");
    ACTIVE.put(WuaKeys.ALLOWED_SEVERITIES, "Critical, Important, Other");
    ACTIVE.put(WuaKeys.ALLOWED_CLASSIFICATIONS, "Security Updates, Critical Updates");
    ACTIVE.put(WuaKeys.INSTALL_DELAY, "7d");
    ACTIVE.put(WuaKeys.DOWNLOAD_SCHEDULING, "12h");
    ACTIVE.put(WuaKeys.INSTALL_SCHEDULING, "24h");
  }

  private SampleIni() {}

  static String text() {
    StringBuilder text = new StringBuilder(HEAD);
    section(
        text,
        GlobalKeys.SECTION,
        List.of(GlobalKeys.REPO_URL, GlobalKeys.WAPT_SERVER, GlobalKeys.VERIFY_CERT));
    section(text, WuaKeys.SECTION, WuaKeys.ALL);
    section(text, RepoSyncKeys.SECTION, RepoSyncKeys.ALL);
    return text.toString();
  }

  private static void section(StringBuilder text, String name, List<SettingKey<?>> keys) {
    text.append("\n[").append(name).append("]\n");
    keys.forEach(key -> setting(text, key));
  }

  /** An option that counts, or one that would if its semicolon went; no line may then be wrong. */
  private static void setting(StringBuilder text, SettingKey<?> key) {
    text.append('\n');
    comment(text, key.meaning());
    comment(text, key.type().label() + "; default: " + defaultOf(key));
    String value =
        ACTIVE.getOrDefault(key, key == WuaKeys.VERIFY_CERT ? "True" : key.defaultText());
    text.append(ACTIVE.containsKey(key) ? "" : ";");
    text.append((key.name() + " = " + value).strip()).append('\n');
  }

  private static String defaultOf(SettingKey<?> key) {
    return key.defaultText().isEmpty() ? "none" : key.defaultText();
  }

  private static void comment(StringBuilder text, String words) {
    StringBuilder line = new StringBuilder(";");
    for (String word : words.split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(";");
      }
      line.append(' ').append(word);
    }
    text.append(line).append('\n');
  }
}

package io.wua.core.settings;

import static io.wua.core.settings.value.SettingTypes.list;

import io.wua.core.settings.value.SettingType;
import java.util.ArrayList;
import java.util.List;

/**
 * Notes each setting of a section while it is declared, so that none can be left out of the list.
 */
final class Declarations {
  private final String section;
  private final List<SettingKey<?>> declared = new ArrayList<>();
  private final List<SettingKey<List<String>>> rules = new ArrayList<>();

  Declarations(String section) {
    this.section = section;
  }

  <T> SettingKey<T> key(String name, SettingType<T> type, String defaultText, String meaning) {
    return note(SettingKey.of(section, name, type, defaultText, meaning));
  }

  <T> SettingKey<T> absent(String name, SettingType<T> type, T whenAbsent, String meaning) {
    return note(SettingKey.withoutDefaultText(section, name, type, whenAbsent, meaning));
  }

  /** A setting with a URL in it, where people write passwords. */
  <T> SettingKey<T> url(String name, SettingType<T> type, String meaning) {
    return note(SettingKey.of(section, name, type, "", meaning).withCredentials());
  }

  /** The same where no line means what no text can say. */
  <T> SettingKey<T> url(String name, SettingType<T> type, T whenAbsent, String meaning) {
    return note(
        SettingKey.withoutDefaultText(section, name, type, whenAbsent, meaning).withCredentials());
  }

  /** A list that says which updates are allowed or forbidden. */
  SettingKey<List<String>> rules(String name, String meaning) {
    SettingKey<List<String>> key = key(name, list(), "", meaning);
    rules.add(key);
    return key;
  }

  private <T> SettingKey<T> note(SettingKey<T> key) {
    declared.add(key);
    return key;
  }

  List<SettingKey<?>> all() {
    return List.copyOf(declared);
  }

  List<SettingKey<List<String>>> allRules() {
    return List.copyOf(rules);
  }
}

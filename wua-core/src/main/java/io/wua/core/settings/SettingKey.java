package io.wua.core.settings;

import io.wua.core.settings.value.Reading;
import io.wua.core.settings.value.SettingType;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The one declaration of a setting: the readers, the sample file, the manual and the table of
 * effective values all go by it. Two keys are the same only if they are the same object.
 *
 * @param <T> the type of its values
 */
public final class SettingKey<T> {
  private final String section;
  private final String name;
  private final SettingType<T> type;
  private final T defaultValue;
  private final String meaning;
  private final boolean masked;

  private SettingKey(
      String section,
      String name,
      SettingType<T> type,
      T defaultValue,
      String meaning,
      boolean masked) {
    this.section = Objects.requireNonNull(section, "section");
    this.name = Objects.requireNonNull(name, "name");
    this.type = Objects.requireNonNull(type, "type");
    this.defaultValue = Objects.requireNonNull(defaultValue, "defaultValue");
    this.meaning = Objects.requireNonNull(meaning, "meaning");
    this.masked = masked;
    if (!name.equals(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(name + ": names of options are lower case");
    }
  }

  /**
   * Declares a setting.
   *
   * @param section its section
   * @param name its name, in lower case
   * @param type how its values are read and written
   * @param defaultText what counts where no line states it, as one would write it
   * @param meaning what it does, as one or more whole sentences
   */
  public static <T> SettingKey<T> of(
      String section, String name, SettingType<T> type, String defaultText, String meaning) {
    Reading<T> read = type.read(defaultText);
    T value =
        read.value()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(name + ": default '" + defaultText + "' " + read));
    return new SettingKey<>(section, name, type, value, meaning, false);
  }

  /** Declares a setting for which no line means something that no text can say. */
  public static <T> SettingKey<T> withoutDefaultText(
      String section, String name, SettingType<T> type, T whenAbsent, String meaning) {
    return new SettingKey<>(section, name, type, whenAbsent, meaning, false);
  }

  /** The same declaration for a URL that may hold a password, which is then never shown. */
  public SettingKey<T> withCredentials() {
    return new SettingKey<>(section, name, type, defaultValue, meaning, true);
  }

  /** The section. */
  public String section() {
    return section;
  }

  /** The name, in lower case. */
  public String name() {
    return name;
  }

  /** How its values are read and written. */
  public SettingType<T> type() {
    return type;
  }

  /** The unit of a bare number, where there is one. */
  public Optional<String> unit() {
    return type.unit();
  }

  /** The value where no line states one. */
  public T defaultValue() {
    return defaultValue;
  }

  /** The default as one would write it; the empty text where none is stated. */
  public String defaultText() {
    return type.show(defaultValue);
  }

  /** What it does, in whole sentences. */
  public String meaning() {
    return meaning;
  }

  /** Whether it may hold a password. */
  public boolean masked() {
    return masked;
  }

  /** Writes a value for people, without the password that it may hold. */
  public String show(T value) {
    return hide(type.show(value));
  }

  /** A text for this setting, whether it can be read or not, without the password in it. */
  public String hide(String text) {
    return masked ? Passwords.hide(text) : text;
  }

  /** {@code [section] name}. */
  @Override
  public String toString() {
    return "[" + section + "] " + name;
  }
}

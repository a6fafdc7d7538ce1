package io.wua.core.settings;

import java.util.Objects;

/**
 * A line of the table of effective settings, fit for every eye.
 *
 * @param section the section
 * @param name the name of the option
 * @param value the value as one would write it, without passwords; empty where there is none
 * @param defaultText the default as one would write it; empty where there is none
 * @param origin where the value comes from
 */
public record SettingRow(
    String section, String name, String value, String defaultText, SettingOrigin origin) {
  /** Refuses nulls. */
  public SettingRow {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(defaultText, "defaultText");
    Objects.requireNonNull(origin, "origin");
  }

  /** {@code [section] name = value (origin)}. */
  @Override
  public String toString() {
    return "[" + section + "] " + name + " = " + value + " (" + origin + ")";
  }
}

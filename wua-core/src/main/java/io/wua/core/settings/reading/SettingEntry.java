package io.wua.core.settings.reading;

import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.settings.SettingOrigin;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of a source, before anybody knows what it means.
 *
 * @param section the section that holds it; its case counts
 * @param name the name of the option; its case does not count
 * @param text the value; continued lines are joined with a line feed
 * @param origin where it stands
 */
public record SettingEntry(String section, String name, String text, SettingOrigin origin) {
  /** Refuses nulls and an entry from nowhere. */
  public SettingEntry {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
    if (origin.isDefault()) {
      throw new IllegalArgumentException("an entry needs a source");
    }
  }

  /** A problem with this entry. */
  ConfigurationProblem problem(String what, String advice) {
    return new ConfigurationProblem(
        origin.source().orElseThrow(),
        origin.line(),
        "[" + section + "] " + name,
        what,
        Optional.of(advice));
  }
}

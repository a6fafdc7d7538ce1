package io.wua.core.settings;

import java.util.Objects;

/**
 * A name that an option once had. It is never read: whoever writes it is told the present one.
 *
 * @param section the section of then
 * @param name the name of then
 * @param now the option of today
 * @param until where or until when the old name counts, as the end of a sentence
 */
public record OldSpelling(String section, String name, SettingKey<?> now, String until) {
  /** Refuses nulls. */
  public OldSpelling {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(until, "until");
  }
}

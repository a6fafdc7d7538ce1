package io.wua.core.settings.value;

import java.util.Optional;

/**
 * How the values of a setting are read and written. What {@link #show} writes, {@link #read} reads
 * back as an equal value; only a value that stands for a missing line is written as the empty text.
 *
 * @param <T> the type of the values
 */
public interface SettingType<T> {
  /** What people write, in a few words: "True or False", "duration, days without a unit". */
  String label();

  /** The unit of a bare number, where there is one: "days", "Mbit/s". */
  Optional<String> unit();

  /**
   * Reads a text.
   *
   * @param text as the source has it, without the space around it; continued lines are joined with
   *     a line feed
   */
  Reading<T> read(String text);

  /** Writes a value. */
  String show(T value);
}

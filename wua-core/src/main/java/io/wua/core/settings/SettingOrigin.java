package io.wua.core.settings;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the value of a setting comes from.
 *
 * @param source the file or other source that states it, empty for the default
 * @param line its 1-based line, where the source has lines
 */
public record SettingOrigin(Optional<String> source, OptionalInt line) {
  /** Refuses a line of nothing. */
  public SettingOrigin {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(line, "line");
    if (source.isEmpty() && line.isPresent()) {
      throw new IllegalArgumentException("a line without a source");
    }
  }

  /** Nobody states it. */
  public static SettingOrigin byDefault() {
    return new SettingOrigin(Optional.empty(), OptionalInt.empty());
  }

  /** A source without lines states it. */
  public static SettingOrigin of(String source) {
    return new SettingOrigin(Optional.of(source), OptionalInt.empty());
  }

  /** A line of a source states it. */
  public static SettingOrigin of(String source, int line) {
    return new SettingOrigin(Optional.of(source), OptionalInt.of(line));
  }

  /** Whether nobody states it. */
  public boolean isDefault() {
    return source.isEmpty();
  }

  /** {@code default}, {@code wapt-get.ini} or {@code wapt-get.ini:12}. */
  @Override
  public String toString() {
    return source.orElse("default") + (line.isPresent() ? ":" + line.getAsInt() : "");
  }
}

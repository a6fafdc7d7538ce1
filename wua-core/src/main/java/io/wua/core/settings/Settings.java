package io.wua.core.settings;

import io.wua.core.failure.ConfigurationProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The effective settings: a value for every key of a catalog, each with its origin. Immutable and
 * safe for several threads. Passwords in it are never shown.
 */
public final class Settings {
  private final SettingCatalog catalog;
  private final Map<SettingKey<?>, Stated<?>> stated;
  private final List<ConfigurationProblem> warnings;

  /** A value that somebody states, and where. */
  private record Stated<T>(T value, SettingOrigin origin) {}

  private Settings(
      SettingCatalog catalog,
      Map<SettingKey<?>, Stated<?>> stated,
      List<ConfigurationProblem> warnings) {
    this.catalog = Objects.requireNonNull(catalog, "catalog");
    this.stated = new LinkedHashMap<>(stated);
    this.warnings = List.copyOf(warnings);
  }

  /** The defaults of the agent's settings. */
  public static Settings defaults() {
    return defaults(SettingCatalog.AGENT);
  }

  /** The defaults of the settings of a catalog. */
  public static Settings defaults(SettingCatalog catalog) {
    return new Settings(catalog, Map.of(), List.of());
  }

  /** The value of a setting: what is stated, else its default. */
  public <T> T get(SettingKey<T> key) {
    return find(key).map(Stated::value).orElseGet(key::defaultValue);
  }

  /** Where the value of a setting comes from. */
  public SettingOrigin origin(SettingKey<?> key) {
    return find(key).map(Stated::origin).orElseGet(SettingOrigin::byDefault);
  }

  /**
   * The same settings but for one value.
   *
   * @param key the setting
   * @param value its new value
   * @param origin who states it
   */
  public <T> Settings with(SettingKey<T> key, T value, SettingOrigin origin) {
    requireOurs(key);
    Map<SettingKey<?>, Stated<?>> more = new LinkedHashMap<>(stated);
    more.put(key, new Stated<>(Objects.requireNonNull(value, "value"), origin));
    return new Settings(catalog, more, warnings);
  }

  /** The same settings with these warnings and no others. */
  public Settings withWarnings(List<ConfigurationProblem> newWarnings) {
    return new Settings(catalog, stated, newWarnings);
  }

  /** What is no error and yet probably not what was meant. */
  public List<ConfigurationProblem> warnings() {
    return warnings;
  }

  /** Every setting with its effective value, in the order of the manual. */
  public List<SettingRow> table() {
    return catalog.keys().stream().map(this::row).toList();
  }

  /** The settings that somebody states, one a line. */
  @Override
  public String toString() {
    return table().stream()
        .filter(row -> !row.origin().isDefault())
        .map(SettingRow::toString)
        .collect(Collectors.joining("\n"));
  }

  private <T> SettingRow row(SettingKey<T> key) {
    return new SettingRow(
        key.section(), key.name(), key.show(get(key)), key.defaultText(), origin(key));
  }

  /** The value stated for a key, which the compiler checked when it was put in. */
  @SuppressWarnings("unchecked")
  private <T> Optional<Stated<T>> find(SettingKey<T> key) {
    requireOurs(key);
    return Optional.ofNullable((Stated<T>) stated.get(key));
  }

  private void requireOurs(SettingKey<?> key) {
    if (!catalog.keys().contains(key)) {
      throw new IllegalArgumentException(key + " is not among these settings");
    }
  }
}

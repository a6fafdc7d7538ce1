package io.wua.core.settings.reading;

import io.wua.core.failure.ConfigurationException;
import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.settings.SettingCatalog;
import io.wua.core.settings.SettingKey;
import io.wua.core.settings.SettingOrigin;
import io.wua.core.settings.Settings;
import io.wua.core.settings.value.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of reading the entries of a source against a catalog of settings: the settings, and
 * everything that is wrong, found in one pass. The same for every source, whatever its format.
 */
public final class SettingsReading {
  private static final Comparator<ConfigurationProblem> IN_ORDER =
      Comparator.comparingInt(problem -> problem.line().orElse(0));

  private final SettingCatalog catalog;
  private final UnknownEntries unknown;
  private final Map<SettingKey<?>, SettingOrigin> firstStated = new LinkedHashMap<>();
  private final List<ConfigurationProblem> errors = new ArrayList<>();
  private final List<ConfigurationProblem> warnings = new ArrayList<>();
  private Settings settings;

  private SettingsReading(SettingCatalog catalog) {
    this.catalog = catalog;
    this.settings = Settings.defaults(catalog);
    this.unknown = new UnknownEntries(catalog);
  }

  /**
   * Reads the entries of one source. In the strict sections of the catalog, keys that it does not
   * know are errors; elsewhere they are somebody else's, and only what looks like a slip of the pen
   * gives a warning. Bad values and duplicates of known keys are errors in every section.
   *
   * @param catalog the settings to read
   * @param entries the lines of the source, in its order
   */
  public static SettingsReading of(SettingCatalog catalog, List<SettingEntry> entries) {
    SettingsReading reading = new SettingsReading(catalog);
    entries.forEach(reading::add);
    return reading;
  }

  /**
   * The same with what the source itself found wrong, the form of its lines for instance.
   *
   * @param moreErrors problems without which there are no settings
   * @param moreWarnings what may not be what was meant
   */
  public SettingsReading with(
      List<ConfigurationProblem> moreErrors, List<ConfigurationProblem> moreWarnings) {
    SettingsReading both = new SettingsReading(catalog);
    both.settings = settings;
    both.errors.addAll(errors);
    both.errors.addAll(moreErrors);
    both.warnings.addAll(warnings);
    both.warnings.addAll(moreWarnings);
    return both;
  }

  /** Everything that is wrong, in the order of the source; empty where all is well. */
  public List<ConfigurationProblem> errors() {
    return errors.stream().sorted(IN_ORDER).toList();
  }

  /**
   * The settings, if nothing is wrong.
   *
   * @throws ConfigurationException with every problem otherwise
   */
  public Settings settings() throws ConfigurationException {
    if (!errors.isEmpty()) {
      throw new ConfigurationException(errors());
    }
    return readable();
  }

  /** What could be read; where something is wrong, only good for finding out what else is. */
  Settings readable() {
    return settings.withWarnings(warnings.stream().sorted(IN_ORDER).toList());
  }

  private void add(SettingEntry entry) {
    String name = entry.name().toLowerCase(Locale.ROOT);
    catalog
        .find(entry.section(), name)
        .ifPresentOrElse(
            key -> add(key, entry),
            () -> {
              if (catalog.strictSections().contains(entry.section())) {
                errors.add(unknown.error(entry, name));
              } else {
                unknown.warning(entry, name).ifPresent(warnings::add);
              }
            });
  }

  private <T> void add(SettingKey<T> key, SettingEntry entry) {
    SettingOrigin first = firstStated.putIfAbsent(key, entry.origin());
    if (first != null) {
      errors.add(entry.problem("is stated again, first at " + first, "keep one of the two"));
      return;
    }
    Reading<T> reading = key.type().read(entry.text());
    if (reading instanceof Reading.Refused<T> refused) {
      errors.add(
          entry.problem(
              Quoted.of(key.hide(entry.text())) + " " + refused.text(), refused.advice()));
      return;
    }
    reading.value().ifPresent(value -> settings = settings.with(key, value, entry.origin()));
  }
}

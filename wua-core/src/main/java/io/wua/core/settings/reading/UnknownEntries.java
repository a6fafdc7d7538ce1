package io.wua.core.settings.reading;

import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.failure.NearMiss;
import io.wua.core.settings.SettingCatalog;
import io.wua.core.settings.SettingKey;
import java.util.List;
import java.util.Optional;

/** Tells what is to be said of an entry that no setting declares. */
final class UnknownEntries {
  /** Python's section of defaults for all sections (configparser, DEFAULTSECT). */
  private static final String DEFAULTS = "DEFAULT";

  private final SettingCatalog catalog;

  UnknownEntries(SettingCatalog catalog) {
    this.catalog = catalog;
  }

  /** An entry in a section where every key is ours. */
  ConfigurationProblem error(SettingEntry entry, String name) {
    return old(entry, name)
        .or(() -> elsewhere(entry, name))
        .orElseGet(
            () -> entry.problem("unknown key", NearMiss.suggestion(name, names(entry.section()))));
  }

  /** An entry in a section where others have keys too: only a slip of the pen is worth a word. */
  Optional<ConfigurationProblem> warning(SettingEntry entry, String name) {
    if (catalog.sections().contains(entry.section())) {
      return old(entry, name).or(() -> elsewhere(entry, name)).or(() -> near(entry, name));
    }
    if (entry.section().equals(DEFAULTS)) {
      return elsewhere(entry, name);
    }
    return misspelledSection(entry, name);
  }

  private Optional<ConfigurationProblem> old(SettingEntry entry, String name) {
    return catalog.oldSpellings().stream()
        .filter(old -> old.section().equals(entry.section()) && old.name().equals(name))
        .findFirst()
        .map(old -> entry.problem(old.until(), "write " + old.now()));
  }

  /** A key of ours under the wrong section; only our own sections count as the right one. */
  private Optional<ConfigurationProblem> elsewhere(SettingEntry entry, String name) {
    return catalog.keys().stream()
        .filter(key -> key.name().equals(name))
        .filter(key -> !key.section().equals(entry.section()))
        .filter(
            key ->
                entry.section().equals(DEFAULTS)
                    || catalog.strictSections().contains(key.section())
                    || catalog.strictSections().contains(entry.section()))
        .findFirst()
        .map(key -> entry.problem("is not read in this section", "write " + key));
  }

  private Optional<ConfigurationProblem> near(SettingEntry entry, String name) {
    List<String> near = NearMiss.slips(name, names(entry.section()));
    return near.isEmpty()
        ? Optional.empty()
        : Optional.of(
            entry.problem("is not read", "did you mean " + String.join(" or ", near) + "?"));
  }

  private Optional<ConfigurationProblem> misspelledSection(SettingEntry entry, String name) {
    List<String> near = NearMiss.slips(entry.section(), catalog.sections());
    return near.stream()
        .filter(section -> names(section).contains(name))
        .findFirst()
        .map(
            section ->
                entry.problem("is not read in this section", "did you mean [" + section + "]?"));
  }

  private List<String> names(String section) {
    return catalog.in(section).stream().map(SettingKey::name).toList();
  }
}

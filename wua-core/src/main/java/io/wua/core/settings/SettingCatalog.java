package io.wua.core.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The settings that a program knows.
 *
 * @param keys all of them, each section together
 * @param strictSections the sections that are ours alone, where any other key is an error; in the
 *     other sections it is somebody else's
 * @param oldSpellings names that options once had
 */
public record SettingCatalog(
    List<SettingKey<?>> keys, Set<String> strictSections, List<OldSpelling> oldSpellings) {
  /** The settings of the agent: {@code [global]}, {@code [waptwua]} and {@code [repo-sync]}. */
  public static final SettingCatalog AGENT = agent();

  /** Copies the lists and refuses a setting that is declared twice. */
  public SettingCatalog {
    keys = List.copyOf(keys);
    strictSections = Set.copyOf(strictSections);
    oldSpellings = List.copyOf(oldSpellings);
    Set<String> seen = new HashSet<>();
    for (SettingKey<?> key : keys) {
      if (!seen.add(key.toString())) {
        throw new IllegalArgumentException(key + " is declared twice");
      }
    }
  }

  /** The setting of that section and lower-case name. */
  public Optional<SettingKey<?>> find(String section, String name) {
    return in(section).stream()
        .filter(key -> key.name().equals(name))
        .<SettingKey<?>>map(key -> key)
        .findFirst();
  }

  /** The settings of a section, in the order of their declaration. */
  public List<SettingKey<?>> in(String section) {
    return keys.stream()
        .filter(key -> key.section().equals(section))
        .<SettingKey<?>>map(key -> key)
        .toList();
  }

  /** The sections, in the order of their declaration. */
  public List<String> sections() {
    return keys.stream().map(SettingKey::section).distinct().toList();
  }

  private static SettingCatalog agent() {
    List<SettingKey<?>> all = new ArrayList<>(GlobalKeys.ALL);
    all.addAll(WuaKeys.ALL);
    all.addAll(RepoSyncKeys.ALL);
    return new SettingCatalog(
        all,
        Set.of(WuaKeys.SECTION, RepoSyncKeys.SECTION),
        Stream.concat(WuaKeys.OLD_SPELLINGS.stream(), RepoSyncKeys.OLD_SPELLINGS.stream())
            .toList());
  }
}

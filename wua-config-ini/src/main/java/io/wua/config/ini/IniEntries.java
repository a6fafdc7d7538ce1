package io.wua.config.ini;

import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.settings.SettingCatalog;
import io.wua.core.settings.reading.SettingEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.ini4j.Config;
import org.ini4j.InvalidFileFormatException;
import org.ini4j.spi.IniParser;

/**
 * The lines of an ini file, told apart by ini4j, which is asked to interpret nothing.
 *
 * @param entries the options in the order of the file
 * @param errors the lines that are no options
 * @param warnings what WAPT reads otherwise, now or later
 */
record IniEntries(
    List<SettingEntry> entries,
    List<ConfigurationProblem> errors,
    List<ConfigurationProblem> warnings) {
  IniEntries {
    entries = List.copyOf(entries);
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  /**
   * Tells the lines apart.
   *
   * @param source the name of the file in messages
   * @param text its text
   * @param catalog the settings that somebody will look for; only they are worth a warning
   */
  static IniEntries parse(String source, String text, SettingCatalog catalog) {
    EntryCollector collector = new EntryCollector(source, text, catalog);
    IniParser parser = IniParser.newInstance(literal());
    while (collector.lines().hasMore()) {
      try {
        parser.parse(collector.lines(), collector);
      } catch (InvalidFileFormatException e) {
        // The parser gives up at a bad line; the reader stands behind it, so the rest is read too.
        collector.unreadableLine();
      } catch (IOException e) {
        throw new UncheckedIOException("a text in memory cannot fail", e);
      }
    }
    return collector.finish();
  }

  /** Every switch is set here: system properties can change their defaults. */
  private static Config literal() {
    Config config = new Config();
    config.setEscape(false);
    config.setEscapeNewline(false);
    config.setInclude(false);
    config.setLowerCaseOption(false);
    config.setLowerCaseSection(false);
    config.setUnnamedSection(false);
    config.setEmptyOption(true);
    config.setGlobalSection(true);
    config.setGlobalSectionName(EntryCollector.SAME_SECTION);
    return config;
  }
}

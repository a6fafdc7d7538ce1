package io.wua.config.ini;

import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.settings.SettingCatalog;
import io.wua.core.settings.SettingOrigin;
import io.wua.core.settings.reading.SettingEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ini4j.spi.IniHandler;
import org.jspecify.annotations.Nullable;

/** Takes what the parser finds, line by line, and puts continued values together. */
final class EntryCollector implements IniHandler {
  /** What the parser calls the section when it starts anew in the middle of one. */
  static final String SAME_SECTION = "\n";

  private final String source;
  private final SettingCatalog catalog;
  private final LineReader lines;
  private final List<SettingEntry> entries = new ArrayList<>();
  private final List<ConfigurationProblem> errors = new ArrayList<>();
  private final List<ConfigurationProblem> warnings = new ArrayList<>();
  private final Map<String, Integer> firstLines = new HashMap<>();
  private Where where = Where.BEFORE_ANY_SECTION;
  private String section = "";
  private Optional<SettingEntry> open = Optional.empty();

  /** Where the parser stands. */
  private enum Where {
    BEFORE_ANY_SECTION,
    IN_A_SECTION,
    /** In one whose name cannot be read, or in none and that has been said. */
    NOWHERE
  }

  EntryCollector(String source, String text, SettingCatalog catalog) {
    this.source = source;
    this.catalog = catalog;
    this.lines = new LineReader(text, this::takesAsContinuation);
  }

  /** The lines to parse. */
  LineReader lines() {
    return lines;
  }

  /** Everything found. */
  IniEntries finish() {
    close();
    return new IniEntries(entries, errors, warnings);
  }

  /** Notes that the parser cannot make sense of the line handed out last. */
  void unreadableLine() {
    close();
    if (lines.line().strip().startsWith("[")) {
      where = Where.NOWHERE;
      error("the line names no section", "write [" + catalog.sections().get(0) + "] for instance");
    } else if (where == Where.IN_A_SECTION) {
      error("the line has no name before its sign", "write name = value");
    }
  }

  @Override
  public void startSection(String name) {
    if (name.equals(SAME_SECTION)) {
      return;
    }
    close();
    where = Where.IN_A_SECTION;
    section = name;
    Integer first = firstLines.putIfAbsent(name, lines.number());
    if (first != null && catalog.sections().contains(name)) {
      warnings.add(
          problem(
              "the section is opened again, first at line " + first + "; the two are read as one",
              "put them together: later versions of WAPT refuse the file"));
    }
  }

  /**
   * Takes an option.
   *
   * @param value its value; the parser gives null for a line without a sign
   */
  @Override
  public void handleOption(String name, @Nullable String value) {
    close();
    if (where == Where.BEFORE_ANY_SECTION) {
      where = Where.NOWHERE;
      error(
          "the line stands before any section",
          "write [" + catalog.sections().get(0) + "] for instance above it");
    } else if (where == Where.IN_A_SECTION && value != null) {
      open = Optional.of(entry(name, withoutComment(name, value)));
    } else if (where == Where.IN_A_SECTION) {
      // The rest of the line may hold a password.
      error(
          "the line that begins with '" + name.split("\\s")[0] + "' has no =",
          "write name = value");
    }
  }

  private boolean takesAsContinuation(String line) {
    if (open.isEmpty() || line.isBlank()) {
      return false;
    }
    SettingEntry first = open.get();
    String more = line.strip();
    boolean comment = more.startsWith(";") || more.startsWith("#");
    if (!comment) {
      open =
          Optional.of(
              new SettingEntry(
                  first.section(), first.name(), first.text() + "\n" + more, first.origin()));
    }
    return true;
  }

  /** The value up to a semicolon behind a space, as WAPT 1.8 cuts it. */
  private String withoutComment(String name, String value) {
    int semicolon = value.indexOf(';');
    if (semicolon <= 0 || !Character.isWhitespace(value.charAt(semicolon - 1))) {
      return value;
    }
    if (catalog.find(section, name.toLowerCase(Locale.ROOT)).isPresent()) {
      warnings.add(
          problem(
              name + ": what follows ; is taken for a comment",
              "give the comment a line of its own: later versions of WAPT read it as part of the"
                  + " value"));
    }
    return value.substring(0, semicolon).strip();
  }

  private void close() {
    open.ifPresent(entries::add);
    open = Optional.empty();
  }

  private SettingEntry entry(String name, String value) {
    return new SettingEntry(section, name, value, SettingOrigin.of(source, lines.number()));
  }

  private void error(String text, String advice) {
    errors.add(problem(text, advice));
  }

  private ConfigurationProblem problem(String text, String advice) {
    return new ConfigurationProblem(
        source,
        OptionalInt.of(lines.number()),
        where == Where.IN_A_SECTION ? "[" + section + "]" : "no section",
        text,
        Optional.of(advice));
  }

  @Override
  public void startIni() {
    // The text starts where the reader stands.
  }

  @Override
  public void endSection() {
    // A continued value may follow the end that the parser sees.
  }

  @Override
  public void endIni() {
    // The caller knows.
  }

  @Override
  public void handleComment(String comment) {
    // Comments mean nothing.
  }
}

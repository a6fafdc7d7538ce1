package io.wua.files.rules;

import io.wua.core.decide.Rules;
import io.wua.core.failure.ConfigurationException;
import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads rules from {@code waptwua_rules.json} files and from WAPT's rules packages ({@code .wapt}).
 *
 * <p>A rules file is a JSON object with WAPT's keys, each a list of texts, a text with commas
 * between its items, or null; {@code name} and {@code level} ({@code everyone}, the default, {@code
 * group} or {@code host}) are ours. A rules package holds such a file. <b>The signature of a
 * package is not checked here</b>: read only packages from a place that hosts can trust.
 */
public final class RulesFiles {
  private static final String PACKAGE_SUFFIX = ".wapt";
  private static final String FILE_SUFFIX = ".json";

  private final List<Rules> rules = new ArrayList<>();
  private final List<ConfigurationProblem> problems = new ArrayList<>();
  private final Map<String, Path> origins = new HashMap<>();

  private RulesFiles() {}

  /**
   * Reads one file, or every {@code .json} and {@code .wapt} right in a directory in the order of
   * their names; other files there are none of ours. An empty directory holds no rules.
   *
   * @param place the file or directory
   * @throws ConfigurationException with everything that is wrong in all files, each with file, key
   *     and suggestion, JSON syntax with line and column
   * @throws WuaException NOT_FOUND, ACCESS_DENIED or UNREADABLE where a file cannot be read
   */
  public static List<Rules> read(Path place) throws WuaException {
    RulesFiles all = new RulesFiles();
    for (Path file : files(place)) {
      all.add(file);
    }
    if (!all.problems.isEmpty()) {
      throw new ConfigurationException(all.problems);
    }
    return List.copyOf(all.rules);
  }

  private void add(Path file) throws WuaException {
    RulesReading reading =
        hasSuffix(file, PACKAGE_SUFFIX) ? RulesPackage.read(file) : RulesJson.read(file);
    problems.addAll(reading.problems());
    reading.rules().ifPresent(rules::add);
    Path other = origins.putIfAbsent(reading.identity(), file);
    if (other != null) {
      problems.add(
          ConfigurationProblem.of(
                  file.toString(), "name", reading.identity() + " is also the name of " + other)
              .withSuggestion("keep one of the two, or give them different names"));
    }
  }

  private static List<Path> files(Path place) throws WuaException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> files = Files.list(place)) {
      return files
          .filter(f -> hasSuffix(f, FILE_SUFFIX) || hasSuffix(f, PACKAGE_SUFFIX))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE, "The directory " + place + " cannot be listed: " + e + ".", e);
    }
  }

  private static boolean hasSuffix(Path file, String suffix) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(suffix);
  }
}

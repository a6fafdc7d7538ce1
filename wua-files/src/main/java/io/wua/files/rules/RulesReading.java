package io.wua.files.rules;

import io.wua.core.decide.Rules;
import io.wua.core.failure.ConfigurationProblem;
import java.util.List;
import java.util.Optional;

/**
 * What came of one file.
 *
 * @param identity what no other file may be called: the name of the rules, or of the package
 *     whatever its version
 * @param rules the rules, where nothing is wrong
 * @param problems what is wrong, each with the file
 */
record RulesReading(String identity, Optional<Rules> rules, List<ConfigurationProblem> problems) {
  RulesReading {
    problems = List.copyOf(problems);
  }

  /** A file of which nothing can be read for that reason. */
  static RulesReading wrong(String source, ConfigurationProblem problem) {
    return new RulesReading(source, Optional.empty(), List.of(problem));
  }
}

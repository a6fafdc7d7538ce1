package io.wua.core.failure;

import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong in a configuration, found in one pass and told in one message. */
public final class ConfigurationException extends WuaException {
  private static final long serialVersionUID = 1L;

  private final transient List<ConfigurationProblem> problems;

  /** Makes one from at least one problem. */
  public ConfigurationException(List<ConfigurationProblem> problems) {
    super(FailureReason.CONFIGURATION, text(problems));
    this.problems = List.copyOf(problems);
  }

  /** The problems, in the order of the source. */
  public List<ConfigurationProblem> problems() {
    return problems;
  }

  private static String text(List<ConfigurationProblem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a configuration exception needs a problem");
    }
    String head = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    return problems.stream()
        .map(p -> "  " + p)
        .collect(Collectors.joining("\n", head + " in the configuration:\n", ""));
  }
}

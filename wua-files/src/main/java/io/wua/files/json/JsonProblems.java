package io.wua.files.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects everything that is wrong in one document, in document order. */
public final class JsonProblems {
  private static final int SHOWN = 50;

  private final List<Problem> problems = new ArrayList<>();

  /**
   * One thing wrong.
   *
   * @param path the JSON path of the value, {@code registry[3].values.Version.data}
   * @param text what was expected and what was found
   * @param suggestion what was probably meant
   */
  public record Problem(String path, String text, Optional<String> suggestion) {
    /** Refuses nulls. */
    public Problem {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(suggestion, "suggestion");
    }

    @Override
    public String toString() {
      return path + ": " + text + suggestion.map(s -> " (" + s + ")").orElse("");
    }
  }

  void add(String path, String text, Optional<String> suggestion) {
    problems.add(new Problem(path.isEmpty() ? "the document" : path, text, suggestion));
  }

  /** The problems so far. */
  public List<Problem> all() {
    return List.copyOf(problems);
  }

  /** One line for each, the first 50 of them. */
  public String listing() {
    String more = problems.size() > SHOWN ? "\n  and " + (problems.size() - SHOWN) + " more" : "";
    return problems.stream()
        .limit(SHOWN)
        .map(p -> "  " + p)
        .collect(Collectors.joining("\n", "", more));
  }
}

package io.wua.files.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Collects what is wrong in one document, in document order: the first 200 problems, and how many
 * there are, so that hostile documents cannot fill the memory with complaints.
 */
public final class JsonProblems {
  private static final int KEPT = 200;
  private static final int SHOWN = 50;

  private final List<Problem> problems = new ArrayList<>();
  private int count;

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

  void add(String path, String text, Supplier<Optional<String>> suggestion) {
    count++;
    if (problems.size() < KEPT) {
      problems.add(new Problem(path.isEmpty() ? "the document" : path, text, suggestion.get()));
    }
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** The first of them. */
  public List<Problem> first() {
    return List.copyOf(problems);
  }

  /** One line for each, the first 50 of them. */
  public String listing() {
    String more = count > SHOWN ? "\n  and " + (count - SHOWN) + " more" : "";
    return problems.stream()
        .limit(SHOWN)
        .map(p -> "  " + p)
        .collect(Collectors.joining("\n", "", more));
  }
}

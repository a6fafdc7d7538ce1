package io.wua.core.settings.value;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading a text as a typed value.
 *
 * @param <T> the type of the value
 */
public sealed interface Reading<T> {
  /** The value read, empty where the text was refused. */
  Optional<T> value();

  /** The same with the value turned into another. */
  <R> Reading<R> map(Function<T, R> turn);

  /** A value. */
  static <T> Reading<T> of(T value) {
    return new Accepted<>(value);
  }

  /**
   * A refusal.
   *
   * @param text what is wrong, as the end of a sentence that begins with the value: "is not a whole
   *     number"
   * @param advice what to write instead; neither may quote a value that can hold a password
   */
  static <T> Reading<T> refused(String text, String advice) {
    return new Refused<>(text, advice);
  }

  /**
   * The text makes sense.
   *
   * @param accepted the value
   */
  record Accepted<T>(T accepted) implements Reading<T> {
    /** Refuses null. */
    public Accepted {
      Objects.requireNonNull(accepted, "accepted");
    }

    @Override
    public Optional<T> value() {
      return Optional.of(accepted);
    }

    @Override
    public <R> Reading<R> map(Function<T, R> turn) {
      return new Accepted<>(turn.apply(accepted));
    }
  }

  /**
   * The text makes none.
   *
   * @param text what is wrong, as the end of a sentence that begins with the value
   * @param advice what to write instead
   */
  record Refused<T>(String text, String advice) implements Reading<T> {
    /** Refuses nulls. */
    public Refused {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(advice, "advice");
    }

    @Override
    public Optional<T> value() {
      return Optional.empty();
    }

    @Override
    public <R> Reading<R> map(Function<T, R> turn) {
      return new Refused<>(text, advice);
    }
  }
}

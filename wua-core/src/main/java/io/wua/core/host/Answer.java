package io.wua.core.host;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a host answers to one question: the value; "asked, not there"; or that it cannot tell, with
 * the name of the missing fact. The three never share a value.
 *
 * @param <T> the type of the value
 */
public sealed interface Answer<T> {
  /** The value that was found. */
  record Present<T>(T value) implements Answer<T> {
    /** Refuses null. */
    public Present {
      Objects.requireNonNull(value, "value");
    }
  }

  /** Asked, and not there. */
  record Absent<T>() implements Answer<T> {}

  /**
   * Not to be told.
   *
   * @param fact the fact that would settle it, for people
   */
  record Unknown<T>(String fact) implements Answer<T> {
    /** Refuses null. */
    public Unknown {
      Objects.requireNonNull(fact, "fact");
    }
  }

  /** The value that was found. */
  static <T> Answer<T> present(T value) {
    return new Present<>(value);
  }

  /** Asked, and not there. */
  static <T> Answer<T> absent() {
    return new Absent<>();
  }

  /** Not to be told for want of that fact. */
  static <T> Answer<T> unknown(String fact) {
    return new Unknown<>(fact);
  }

  /** Handles each of the three. */
  default <R> R fold(
      Function<? super T, ? extends R> present,
      Supplier<? extends R> absent,
      Function<String, ? extends R> unknown) {
    if (this instanceof Present<T> p) {
      return present.apply(p.value());
    }
    if (this instanceof Unknown<T> u) {
      return unknown.apply(u.fact());
    }
    return absent.get();
  }

  /** Changes the value, where there is one. */
  default <R> Answer<R> map(Function<? super T, ? extends R> change) {
    return this.<Answer<R>>fold(v -> present(change.apply(v)), Answer::absent, Answer::unknown);
  }

  /** Asks on with the value, where there is one. */
  default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
    return this.<Answer<R>>fold(next, Answer::absent, Answer::unknown);
  }

  /** The value, where there is one; says nothing of why there is none. */
  default Optional<T> found() {
    return this instanceof Present<T> p ? Optional.of(p.value()) : Optional.empty();
  }
}

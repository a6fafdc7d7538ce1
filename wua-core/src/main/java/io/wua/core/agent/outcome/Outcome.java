package io.wua.core.agent.outcome;

import io.wua.core.install.refusal.HostRefusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of something that was asked: it was done, or refused with reasons.
 *
 * @param <T> what there is to tell of it
 */
public sealed interface Outcome<T> {
  /**
   * It was done.
   *
   * @param value what there is to tell
   * @param <T> of which type
   */
  record Done<T>(T value) implements Outcome<T> {
    /** Refuses null. */
    public Done {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public Optional<T> found() {
      return Optional.of(value);
    }
  }

  /**
   * It was not done.
   *
   * @param reasons every one
   * @param <T> of which type it would have been
   */
  record Refused<T>(List<HostRefusal> reasons) implements Outcome<T> {
    /** Copies the list; refuses an empty one. */
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("refused without a reason");
      }
    }

    @Override
    public Optional<T> found() {
      return Optional.empty();
    }
  }

  /** What there is to tell, where it was done. */
  Optional<T> found();

  /** Refused for that reason. */
  static <T> Outcome<T> refused(HostRefusal reason) {
    return new Refused<>(List.of(reason));
  }
}

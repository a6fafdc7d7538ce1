package io.wua.app.fleet;

import io.wua.core.failure.WuaException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made when it is first needed, if ever. A failure to make it is met by whoever
 * needs it, each time. Not safe for several threads.
 *
 * @param <T> what it is
 */
public final class Late<T> {
  private final Making<T> making;
  private @Nullable T made;

  /** Such a thing. */
  public Late(Making<T> making) {
    this.making = making;
  }

  /** Makes it. */
  @FunctionalInterface
  public interface Making<T> {
    /**
     * Makes it.
     *
     * @throws WuaException where it cannot be made
     */
    T make() throws WuaException;
  }

  /**
   * The thing, made now if it was not before.
   *
   * @throws WuaException where it cannot be made
   */
  public T get() throws WuaException {
    T there = made;
    if (there == null) {
      there = making.make();
      made = there;
    }
    return there;
  }

  /** The thing, where it was needed. */
  public Optional<T> made() {
    return Optional.ofNullable(made);
  }
}

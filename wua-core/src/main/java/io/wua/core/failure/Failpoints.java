package io.wua.core.failure;

/**
 * Told of each moment around a write that must survive the end of the process: just before it and
 * just after it. Does nothing in production; a test ends its process at the moment that it names,
 * and looks at what the next process makes of it.
 */
@FunctionalInterface
public interface Failpoints {
  /**
   * A moment is reached.
   *
   * @param moment its name, as {@code catalog.publish.before}: what is written, and on which side
   */
  void reach(String moment);

  /** Nobody listens. */
  static Failpoints none() {
    return moment -> {};
  }
}

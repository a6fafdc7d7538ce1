package io.wua.catalog.container;

/** Told how far a pass over a catalog is. */
@FunctionalInterface
public interface PassListener {
  /** Nobody listens. */
  PassListener NONE = (done, total) -> {};

  /**
   * Told after each part, never by two threads at once.
   *
   * @param doneBytes how much of the container was worked on
   * @param totalBytes how much there is to work on; equal to the former at the end
   */
  void progressed(long doneBytes, long totalBytes);
}

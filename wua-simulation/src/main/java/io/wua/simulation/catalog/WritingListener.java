package io.wua.simulation.catalog;

/** Told how far the writing of a catalog is. */
@FunctionalInterface
public interface WritingListener {
  /** Nobody listens. */
  WritingListener NONE = soFar -> {};

  /** Told after each shard, never by two threads at once. */
  void written(WrittenCatalog soFar);
}

package io.wua.catalog.container;

/** Adds up how far several workers are. */
final class ShardProgress {
  private final FragmentVisitor visitor;
  private final long totalBytes;
  private long doneBytes;

  ShardProgress(FragmentVisitor visitor, long totalBytes) {
    this.visitor = visitor;
    this.totalBytes = totalBytes;
  }

  /** Tells the visitor that so many bytes more are done. */
  synchronized void done(long bytes) {
    doneBytes += bytes;
    visitor.progressed(doneBytes, totalBytes);
  }
}

package io.wua.catalog.container;

/** Adds up how far several workers are. */
final class ShardProgress {
  private final PassListener listener;
  private final long totalBytes;
  private long doneBytes;

  ShardProgress(PassListener listener, long totalBytes) {
    this.listener = listener;
    this.totalBytes = totalBytes;
  }

  /** Tells the listener that so many bytes more are done. */
  synchronized void done(long bytes) {
    doneBytes += bytes;
    listener.progressed(doneBytes, totalBytes);
  }
}

package io.wua.files.durable;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets one at a time change a folder, over all processes. Held for the moment of a write and no
 * longer, so whoever comes second waits.
 */
public final class FolderGuard {
  private static final String NAME = "writing.lock";
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration BETWEEN = Duration.ofMillis(2);

  private final DurableFolder folder;

  /** The guard of that folder. */
  public FolderGuard(DurableFolder folder) {
    this.folder = folder;
  }

  /**
   * Waits for the folder, and has it until the answer is closed.
   *
   * @throws WuaException BUSY where it is not free after 10 seconds, ABORTED where the thread is
   *     interrupted meanwhile, UNREADABLE where it cannot be locked
   */
  public LockFile.Held enter() throws WuaException {
    LockFile lock = new LockFile(folder, NAME);
    long start = System.nanoTime();
    while (true) {
      Optional<LockFile.Held> held = lock.tryAcquire("");
      if (held.isPresent()) {
        return held.get();
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new WuaException(
            FailureReason.ABORTED, "Interrupted while waiting to write in " + folder.path() + ".");
      }
      if (System.nanoTime() - start > LONGEST.toNanos()) {
        throw new WuaException(
            FailureReason.BUSY,
            "Another process has been writing in "
                + folder.path()
                + " for "
                + LONGEST.toSeconds()
                + " seconds. Try again.");
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }
}

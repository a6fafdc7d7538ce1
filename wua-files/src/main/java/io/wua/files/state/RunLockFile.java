package io.wua.files.state;

import io.wua.core.agent.RunLock;
import io.wua.core.failure.WuaException;
import io.wua.files.durable.DurableFolder;
import io.wua.files.durable.LockFile;
import java.time.Clock;
import java.util.Optional;

/**
 * The lock of a run, by the file {@code lock}. As long as somebody has it the file says which
 * process, and since when.
 */
final class RunLockFile implements RunLock {
  static final String NAME = "lock";

  private final LockFile file;
  private final Clock clock;

  RunLockFile(DurableFolder folder, Clock clock) {
    this.file = new LockFile(folder, NAME);
    this.clock = clock;
  }

  @Override
  public Optional<Held> tryAcquire() throws WuaException {
    String text = "pid " + ProcessHandle.current().pid() + " since " + clock.instant() + "\n";
    return file.tryAcquire(text).map(held -> held::close);
  }
}

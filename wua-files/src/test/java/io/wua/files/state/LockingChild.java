package io.wua.files.state;

import io.wua.core.agent.RunLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** A process that takes the lock of a run, says so in a file, and keeps it until it is ended. */
final class LockingChild {
  private LockingChild() {}

  /** Arguments: the folder, and the file that says that it has the lock. */
  public static void main(String[] arguments) throws Exception {
    RunLock lock = AgentFolder.of(Path.of(arguments[0])).lock(Clock.systemUTC());
    try (RunLock.Held held = lock.tryAcquire().orElseThrow()) {
      Files.writeString(Path.of(arguments[1]), held.toString());
      // Until the test, which has the other end of the pipe, ends this process.
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    }
  }
}

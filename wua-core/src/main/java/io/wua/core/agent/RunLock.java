package io.wua.core.agent;

import io.wua.core.failure.WuaException;
import java.util.Optional;

/**
 * Port: sees to it that one run at a time is at work on a host, over all processes. The end of a
 * process gives its lock back.
 */
@FunctionalInterface
public interface RunLock {
  /** What whoever has the lock holds in hand. */
  interface Held extends AutoCloseable {
    /** Gives the lock back; may be repeated. */
    @Override
    void close();
  }

  /**
   * Takes the lock, without waiting.
   *
   * @return empty where another run has it, of this process or another
   * @throws WuaException where that cannot be told
   */
  Optional<Held> tryAcquire() throws WuaException;
}

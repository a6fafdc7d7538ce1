package io.wua.testkit.agent;

import io.wua.core.agent.RunLock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A lock in memory. */
public final class FakeRunLock implements RunLock {
  private final AtomicBoolean taken = new AtomicBoolean();

  /** A lock that nobody has. */
  public FakeRunLock() {}

  /** Whether somebody has it. */
  public boolean isTaken() {
    return taken.get();
  }

  @Override
  public Optional<Held> tryAcquire() {
    if (!taken.compareAndSet(false, true)) {
      return Optional.empty();
    }
    AtomicBoolean open = new AtomicBoolean(true);
    return Optional.of(
        () -> {
          if (open.compareAndSet(true, false)) {
            taken.set(false);
          }
        });
  }
}

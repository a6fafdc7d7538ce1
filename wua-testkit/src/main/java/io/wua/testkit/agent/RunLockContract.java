package io.wua.testkit.agent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.RunLock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link RunLock} promises. */
public abstract class RunLockContract {
  /** For subclasses. */
  protected RunLockContract() {}

  /** The way to the lock of one host; several calls within a test are several runs. */
  protected abstract RunLock lock() throws Exception;

  /** One run has it. */
  @Test
  void oneRunAtATimeHasIt() throws Exception {
    try (RunLock.Held held = lock().tryAcquire().orElseThrow()) {
      assertTrue(lock().tryAcquire().isEmpty(), held::toString);
    }
  }

  /** Once given back it is free. */
  @Test
  void givenBackItIsFree() throws Exception {
    lock().tryAcquire().orElseThrow().close();
    Optional<RunLock.Held> again = lock().tryAcquire();
    assertTrue(again.isPresent());
    again.get().close();
  }

  /** To give it back twice does not take it from who has it next. */
  @Test
  void givingItBackTwiceTakesItFromNobody() throws Exception {
    RunLock.Held first = lock().tryAcquire().orElseThrow();
    first.close();
    try (RunLock.Held second = lock().tryAcquire().orElseThrow()) {
      first.close();
      assertTrue(lock().tryAcquire().isEmpty(), second::toString);
    }
  }
}

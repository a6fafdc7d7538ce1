package io.wua.app.agent.resident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.AgentEvent;
import io.wua.core.install.InstallGate;
import io.wua.core.install.InstallResult;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.testkit.install.SampleUpdates;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StopRequestTest {
  private static final Instant NOW = Instant.parse("2026-07-20T10:00:00Z");
  private final StopRequest stop = StopRequest.ofThisThread(Duration.ofSeconds(20));
  private final StopGate gate = new StopGate(stop, InstallGate.open());

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  @Test
  void interruptsASearchAtOnce() {
    stop.ask();
    assertTrue(Thread.currentThread().isInterrupted());
  }

  @Test
  void neverInterruptsAnInstallerAndLetsNothingFollowIt() {
    assertEquals(Optional.empty(), gate.refusesHost(NOW));
    stop.happened(new AgentEvent.InstallStarted(SampleUpdates.id(1)));
    stop.ask();
    assertFalse(Thread.currentThread().isInterrupted());
    stop.happened(new AgentEvent.InstallEnded(SampleUpdates.id(1), InstallResult.succeeded()));
    assertFalse(Thread.currentThread().isInterrupted());
    assertEquals(Optional.of(new HostRefusal.Stopping()), gate.refusesHost(NOW));
  }

  @Test
  void anInterruptThatCameJustBeforeAnInstallerDoesNotReachIt() {
    stop.ask();
    stop.happened(new AgentEvent.InstallStarted(SampleUpdates.id(1)));
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  void aPauseEndsWhenSomebodyAsks() {
    Thread asking = new Thread(stop::ask);
    asking.start();
    stop.pause(Duration.ofHours(1));
    assertTrue(stop.isAsked());
  }

  @Test
  void theEndOfTheProcessWaitsForTheWorkToBeClosed() throws InterruptedException {
    stop.happened(new AgentEvent.InstallStarted(SampleUpdates.id(1)));
    Thread hook = new Thread(stop::askAndWait);
    hook.start();
    while (!stop.isAsked()) {
      Thread.onSpinWait();
    }
    assertTrue(hook.isAlive());
    stop.close();
    hook.join(Duration.ofSeconds(20).toMillis());
    assertFalse(hook.isAlive());
  }
}

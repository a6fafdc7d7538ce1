package io.wua.testkit.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.install.WuauservControl;
import io.wua.core.install.WuauservState;
import io.wua.core.install.WuauservState.ServiceStart;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link WuauservControl} promises. */
public abstract class WuauservControlContract {
  /** For subclasses. */
  protected WuauservControlContract() {}

  /** The control of a service that is so when the test begins. */
  protected abstract WuauservControl control(WuauservState before) throws Exception;

  private static final WuauservState DISABLED =
      new WuauservState(ServiceStart.DISABLED, false, Optional.empty());
  private static final WuauservState OF_MICROSOFT =
      new WuauservState(ServiceStart.MANUAL, false, Optional.of(4));

  /** Asking changes nothing. */
  @Test
  void askingChangesNothing() throws Exception {
    WuauservControl control = control(OF_MICROSOFT);
    assertEquals(OF_MICROSOFT, control.state());
    assertEquals(OF_MICROSOFT, control.state());
  }

  /** After a take-over the service can start, and automatic updates are off. */
  @Test
  void takenOverTheServiceCanStartAndAutomaticUpdatesAreOff() throws Exception {
    WuauservControl control = control(DISABLED);
    control.takeOver();
    assertNotEquals(ServiceStart.DISABLED, control.state().start());
    assertEquals(Optional.of(1), control.state().automaticUpdates());
  }

  /** A second take-over changes nothing. */
  @Test
  void takingOverTwiceIsTakingOverOnce() throws Exception {
    WuauservControl control = control(OF_MICROSOFT);
    control.takeOver();
    WuauservState once = control.state();
    control.takeOver();
    assertEquals(once, control.state());
  }

  /** A started service runs, and what is set for automatic updates stays. */
  @Test
  void aStartedServiceRuns() throws Exception {
    for (WuauservState before : new WuauservState[] {DISABLED, OF_MICROSOFT}) {
      WuauservControl control = control(before);
      control.start();
      control.start();
      assertTrue(control.state().running());
      assertNotEquals(ServiceStart.DISABLED, control.state().start());
      assertEquals(before.automaticUpdates(), control.state().automaticUpdates());
    }
  }

  /** A stopped service neither runs nor starts, until it is started again. */
  @Test
  void aStoppedServiceIsDisabledUntilItIsStarted() throws Exception {
    WuauservControl control = control(OF_MICROSOFT);
    control.start();
    control.stop();
    control.stop();
    WuauservState stopped = new WuauservState(ServiceStart.DISABLED, false, Optional.of(4));
    assertEquals(stopped, control.state());
    control.start();
    assertTrue(control.state().running());
  }

  /** What was there comes back, what was not set included. */
  @Test
  void givenBackAllIsAsItWas() throws Exception {
    for (WuauservState before : new WuauservState[] {DISABLED, OF_MICROSOFT}) {
      WuauservControl control = control(before);
      control.takeOver();
      control.start();
      control.stop();
      control.giveBack(before);
      assertEquals(before, control.state());
      control.giveBack(before);
      assertEquals(before, control.state());
    }
  }
}

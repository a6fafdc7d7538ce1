package io.wua.testkit.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.wua.core.agent.HostConditions;
import io.wua.core.agent.condition.Boot;
import org.junit.jupiter.api.Test;

/** What every {@link HostConditions} promises. */
public abstract class HostConditionsContract {
  /** For subclasses. */
  protected HostConditionsContract() {}

  /** The conditions of a host. */
  protected abstract HostConditions conditions() throws Exception;

  /** Reboots that host. */
  protected abstract void reboot() throws Exception;

  /** Installs or removes a component or a product on it. */
  protected abstract void changeSoftware() throws Exception;

  /** Asking changes nothing. */
  @Test
  void askingChangesNothing() throws Exception {
    Boot boot = conditions().current().boot();
    var marks = conditions().software();
    assertEquals(boot, conditions().current().boot());
    assertEquals(conditions().current(), conditions().current());
    assertEquals(marks, conditions().software());
  }

  /** A boot is told from the one before, and is not earlier. */
  @Test
  void eachBootIsAnotherOne() throws Exception {
    Boot before = conditions().current().boot();
    reboot();
    Boot after = conditions().current().boot();
    assertNotEquals(before.id(), after.id());
    assertFalse(after.at().isBefore(before.at()));
  }

  /** Other software has other marks. */
  @Test
  void theMarksChangeWithTheSoftware() throws Exception {
    var marks = conditions().software();
    changeSoftware();
    assertNotEquals(marks, conditions().software());
  }
}

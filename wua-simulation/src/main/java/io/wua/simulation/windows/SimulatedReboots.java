package io.wua.simulation.windows;

import io.wua.core.failure.WuaException;
import io.wua.core.install.RebootControl;
import io.wua.simulation.windows.machine.SimulatedHost;
import java.time.Instant;
import java.util.Optional;

/**
 * The reboots of a simulated host as an agent asks for them. Who plays the machine plays the person
 * in front of it too.
 *
 * @param host the host
 */
public record SimulatedReboots(SimulatedHost host) implements RebootControl {
  @Override
  public boolean userLoggedOn() throws WuaException {
    return host.user().isLoggedOn();
  }

  @Override
  public void warn(Instant reboot) throws WuaException {
    host.user().show("The host reboots at " + reboot + ".");
  }

  @Override
  public Answer ask(Optional<Instant> until) throws WuaException {
    Answer answer = host.user().answer();
    if (answer instanceof Answer.NoneYet) {
      host.user().show("May the host reboot?");
    } else {
      host.user().showNothing();
    }
    return answer;
  }

  @Override
  public void withdraw() throws WuaException {
    host.user().showNothing();
  }

  @Override
  public void reboot() throws WuaException {
    host.reboot();
  }
}

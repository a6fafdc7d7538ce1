package io.wua.testkit.install;

import io.wua.core.failure.WuaException;
import io.wua.core.install.WuauservControl;
import io.wua.core.install.WuauservState;
import io.wua.core.install.WuauservState.ServiceStart;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Windows Update service in memory, which counts what is written. */
public final class FakeWuauserv implements WuauservControl {
  private static final int OFF = 1;

  private WuauservState state;
  private int writes;
  private @Nullable WuaException failure;
  private @Nullable WuaException startFailure;

  /** A service that is so. */
  public FakeWuauserv(WuauservState state) {
    this.state = state;
  }

  /** One as Windows has it out of the box: started by hand, nothing set for automatic updates. */
  public static FakeWuauserv ofWindows() {
    return new FakeWuauserv(new WuauservState(ServiceStart.MANUAL, false, Optional.empty()));
  }

  /** Makes every later call fail so. */
  public void nowFails(WuaException with) {
    failure = with;
  }

  /** Makes it fail to start so from now on. */
  public void doesNotStart(WuaException with) {
    startFailure = with;
  }

  /** How often something was written. */
  public int writes() {
    return writes;
  }

  @Override
  public WuauservState state() throws WuaException {
    failIfTold();
    return state;
  }

  @Override
  public void takeOver() throws WuaException {
    failIfTold();
    ServiceStart start =
        state.start() == ServiceStart.DISABLED ? ServiceStart.MANUAL : state.start();
    write(new WuauservState(start, state.running(), Optional.of(OFF)));
  }

  @Override
  public void start() throws WuaException {
    failIfTold();
    if (startFailure != null) {
      throw startFailure;
    }
    ServiceStart start =
        state.start() == ServiceStart.DISABLED ? ServiceStart.MANUAL : state.start();
    write(new WuauservState(start, true, state.automaticUpdates()));
  }

  @Override
  public void stop() throws WuaException {
    failIfTold();
    write(new WuauservState(ServiceStart.DISABLED, false, state.automaticUpdates()));
  }

  @Override
  public void giveBack(WuauservState before) throws WuaException {
    failIfTold();
    write(before);
  }

  private void write(WuauservState wanted) {
    if (!wanted.equals(state)) {
      state = wanted;
      writes++;
    }
  }

  private void failIfTold() throws WuaException {
    if (failure != null) {
      throw failure;
    }
  }
}

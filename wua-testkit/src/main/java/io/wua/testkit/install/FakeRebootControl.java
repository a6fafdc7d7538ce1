package io.wua.testkit.install;

import io.wua.core.failure.WuaException;
import io.wua.core.install.RebootControl;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person and a power switch in memory: tells what was shown, and answers as a test says. */
public final class FakeRebootControl implements RebootControl {
  private final Runnable machine;
  private boolean loggedOn;
  private Answer answer = new Answer.NoneYet();
  private Optional<Instant> warning = Optional.empty();
  private boolean asked;
  private int reboots;
  private @Nullable WuaException failure;

  /**
   * One with nobody logged on.
   *
   * @param machine what a reboot does
   */
  public FakeRebootControl(Runnable machine) {
    this.machine = machine;
  }

  /** Lets somebody log on, or off. */
  public void loggedOn(boolean somebody) {
    loggedOn = somebody;
  }

  /** Lets whoever is logged on say that. */
  public void says(Answer what) {
    answer = what;
  }

  /** Makes every later call fail so. */
  public void nowFails(WuaException with) {
    failure = with;
  }

  /** The reboot of which is warned now. */
  public Optional<Instant> warning() {
    return warning;
  }

  /** Whether a question is shown now. */
  public boolean asks() {
    return asked;
  }

  /** How often it rebooted. */
  public int reboots() {
    return reboots;
  }

  @Override
  public boolean userLoggedOn() throws WuaException {
    failIfTold();
    return loggedOn;
  }

  @Override
  public void warn(Instant reboot) throws WuaException {
    failIfTold();
    warning = Optional.of(reboot);
    asked = false;
  }

  @Override
  public Answer ask(Optional<Instant> until) throws WuaException {
    failIfTold();
    warning = Optional.empty();
    asked = answer instanceof Answer.NoneYet;
    return answer;
  }

  @Override
  public void withdraw() throws WuaException {
    failIfTold();
    warning = Optional.empty();
    asked = false;
  }

  @Override
  public void reboot() throws WuaException {
    failIfTold();
    warning = Optional.empty();
    asked = false;
    reboots++;
    machine.run();
  }

  private void failIfTold() throws WuaException {
    if (failure != null) {
      throw failure;
    }
  }
}

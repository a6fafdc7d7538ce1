package io.wua.simulation.windows.machine;

import io.wua.core.failure.WuaException;
import io.wua.core.install.RebootControl.Answer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Who sits in front of a simulated host, what they see of a reboot and what they say to it. */
public final class SimulatedUser {
  private static final String LOGGED_ON = "userLoggedOn";
  private static final String SEEN = "userSees";
  private static final String ANSWER = "userSays";
  private static final String YES = "yes";

  private final Desk desk;

  /** Where that is kept. */
  interface Desk {
    <T> T read(Function<WindowsState, T> what) throws WuaException;

    void write(Consumer<WindowsState> what) throws WuaException;
  }

  SimulatedUser(Desk desk) {
    this.desk = desk;
  }

  /** Logs on, or off. */
  public void loggedOn(boolean somebody) throws WuaException {
    desk.write(state -> state.flag(LOGGED_ON, somebody));
  }

  /** Whether somebody is logged on. */
  public boolean isLoggedOn() throws WuaException {
    return desk.read(state -> state.flag(LOGGED_ON));
  }

  /** Says that to whoever asks about a reboot. */
  public void says(Answer answer) throws WuaException {
    desk.write(state -> state.text(ANSWER, written(answer)));
  }

  private static Optional<String> written(Answer answer) {
    if (answer instanceof Answer.Postponed later) {
      return Optional.of(later.until().toString());
    }
    return answer instanceof Answer.Agreed ? Optional.of(YES) : Optional.empty();
  }

  /** What they say. */
  public Answer answer() throws WuaException {
    Optional<String> said = desk.read(state -> state.text(ANSWER));
    if (said.isEmpty()) {
      return new Answer.NoneYet();
    }
    return said.get().equals(YES)
        ? new Answer.Agreed()
        : new Answer.Postponed(Instant.parse(said.get()));
  }

  /** Shows them a sentence in place of any other. */
  public void show(String sentence) throws WuaException {
    desk.write(state -> state.text(SEEN, Optional.of(sentence)));
  }

  /** Shows them nothing. */
  public void showNothing() throws WuaException {
    desk.write(state -> state.text(SEEN, Optional.empty()));
  }

  /** What they see. */
  public Optional<String> sees() throws WuaException {
    return desk.read(state -> state.text(SEEN));
  }

  /** A boot takes away what they see, what they said, and themselves. */
  static void forget(WindowsState state) {
    state.flag(LOGGED_ON, false);
    state.text(SEEN, Optional.empty());
    state.text(ANSWER, Optional.empty());
  }
}

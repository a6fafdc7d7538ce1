package io.wua.core.install;

import io.wua.core.failure.WuaException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Port: reboots the host, and speaks with whoever is logged on to it. No call waits for a person.
 */
public interface RebootControl {
  /**
   * Whether somebody is logged on who would lose work. Changes nothing.
   *
   * @throws WuaException where the host cannot be asked
   */
  boolean userLoggedOn() throws WuaException;

  /**
   * Tells those who are logged on when the host reboots. May be repeated; another time takes the
   * place of the one that is shown, and of a question.
   *
   * @param reboot when it does
   * @throws WuaException where nobody can be told
   */
  void warn(Instant reboot) throws WuaException;

  /**
   * Asks those who are logged on whether the host may reboot, unless they are asked already.
   *
   * @param until when the question ends, empty for never
   * @return what they said so far
   * @throws WuaException where nobody can be asked
   */
  Answer ask(Optional<Instant> until) throws WuaException;

  /**
   * Takes back a warning and a question. May be repeated.
   *
   * @throws WuaException where that does not work
   */
  void withdraw() throws WuaException;

  /**
   * Has the host reboot now. Returns once Windows agreed, before it does.
   *
   * @throws WuaException where Windows does not allow it
   */
  void reboot() throws WuaException;

  /** What those who are logged on say to a reboot. */
  sealed interface Answer {
    /** Nothing yet. */
    record NoneYet() implements Answer {}

    /** Yes, now. */
    record Agreed() implements Answer {}

    /**
     * Not now.
     *
     * @param until when to ask again
     */
    record Postponed(Instant until) implements Answer {
      /** Refuses null. */
      public Postponed {
        Objects.requireNonNull(until, "until");
      }
    }
  }
}

package io.wua.app.agent.resident;

import static java.util.stream.Collectors.joining;

import io.wua.core.agent.outcome.DueOutcome;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.refusal.HostRefusal;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** An agent that stays: looks again and again for what is due, until it is stopped. */
public final class ResidentAgent {
  private static final int SIXTH = 6;
  private static final Duration WATCH = Duration.ofSeconds(30);

  private final Look look;
  private final Heartbeat heart;
  private final RandomGenerator random;
  private final Consumer<String> told;
  private final Duration between;
  private final Runnable lost;
  private String refusal = "";

  /** One look for what is due. */
  @FunctionalInterface
  public interface Look {
    /**
     * Looks, does it, and tells what came of it.
     *
     * @throws WuaException where anything fails
     */
    Outcome<DueOutcome> look() throws WuaException;
  }

  /**
   * An agent that looks so.
   *
   * @param heart is asked whether a look is stuck
   * @param random spreads the looks of a fleet
   * @param told takes sentences for the log
   * @param between how long it waits between looks; up to a sixth more by chance
   * @param lost ends the process, where a look is stuck for good
   */
  public ResidentAgent(
      Look look,
      Heartbeat heart,
      RandomGenerator random,
      Consumer<String> told,
      Duration between,
      Runnable lost) {
    this.look = look;
    this.heart = heart;
    this.random = random;
    this.told = told;
    this.between = between;
    this.lost = lost;
  }

  /** Stays until somebody asks to stop. A look that fails ends nothing but itself. */
  public void stay(StopRequest stop) {
    Thread watchdog = new Thread(this::watch, "watchdog");
    watchdog.setDaemon(true);
    watchdog.start();
    try {
      while (!stop.isAsked()) {
        once();
        stop.pause(between.plusMillis(jitter()));
      }
    } finally {
      watchdog.interrupt();
    }
  }

  private long jitter() {
    return random.nextLong(between.toMillis() / SIXTH + 1);
  }

  private void once() {
    heart.beat("looking for what is due");
    try {
      Outcome<DueOutcome> outcome = look.look();
      tellRefusals(outcome);
    } catch (WuaException e) {
      if (e.reason() != FailureReason.ABORTED) {
        told.accept(e.getMessage());
      }
    } catch (RuntimeException e) {
      // A defect of one look; the next may do better, and an agent that is gone never does.
      told.accept("This is a defect of this program, please report it: " + e);
    } finally {
      heart.rest();
    }
  }

  /** A refusal that lasts is told once. */
  private void tellRefusals(Outcome<DueOutcome> outcome) {
    String now =
        outcome instanceof Outcome.Refused<DueOutcome> refused
            ? refused.reasons().stream().map(HostRefusal::sentence).collect(joining(" "))
            : "";
    if (!now.equals(refusal) && !now.isEmpty()) {
      told.accept(now);
    }
    refusal = now;
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(WATCH.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      heart.complaint().ifPresent(told);
      if (heart.isLost()) {
        told.accept("The run is given up, and with it this process.");
        lost.run();
        return;
      }
    }
  }
}

package io.wua.app.agent.resident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.outcome.DueOutcome;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.testkit.agent.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ResidentAgentTest {
  private final FakeClock clock = new FakeClock(Instant.parse("2026-07-20T10:00:00Z"));
  private final Heartbeat heart = new Heartbeat(clock, Duration.ofHours(2));
  private final List<String> told = new ArrayList<>();

  private static DueOutcome nothing() {
    return new DueOutcome(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of());
  }

  /** Lets an agent look so often, with no time between, and stops it. */
  private void stay(List<ResidentAgent.Look> looks) {
    Deque<ResidentAgent.Look> left = new ArrayDeque<>(looks);
    StopRequest stop = StopRequest.ofThisThread(Duration.ZERO);
    ResidentAgent agent =
        new ResidentAgent(
            () -> {
              ResidentAgent.Look look = left.remove();
              if (left.isEmpty()) {
                stop.ask();
              }
              return look.look();
            },
            heart,
            new Random(1),
            told::add,
            Duration.ZERO,
            () -> {});
    agent.stay(stop);
    assertTrue(Thread.interrupted(), "the stop interrupted the last look");
    assertEquals(0, left.size());
  }

  @Test
  void aLookThatFailsIsToldAndEndsNothingButItself() {
    stay(
        List.of(
            () -> {
              throw new WuaException(FailureReason.UNREADABLE, "The ini is gone.");
            },
            () -> {
              throw new IllegalStateException("a defect");
            },
            () -> new Outcome.Done<>(nothing())));
    assertEquals(2, told.size(), told.toString());
    assertEquals("The ini is gone.", told.get(0));
    assertTrue(told.get(1).contains("a defect"), told.toString());
  }

  @Test
  void aRefusalThatLastsIsToldOnce() {
    ResidentAgent.Look refused = () -> Outcome.refused(new HostRefusal.NotEnabled());
    ResidentAgent.Look done = () -> new Outcome.Done<>(nothing());
    stay(List.of(refused, refused, done, refused));
    assertEquals(2, told.size(), told.toString());
  }

  @Test
  void aSilentRunIsComplainedOfOncePerSilence() {
    assertEquals(Optional.empty(), heart.complaint());
    heart.beat("installing one");
    clock.pass(Duration.ofMinutes(119));
    assertEquals(Optional.empty(), heart.complaint());
    clock.pass(Duration.ofMinutes(1));
    String complaint = heart.complaint().orElseThrow();
    assertTrue(complaint.contains("120 minutes"), complaint);
    assertTrue(complaint.contains("installing one"), complaint);
    assertEquals(Optional.empty(), heart.complaint());
    heart.beat("installing two");
    clock.pass(Duration.ofHours(3));
    assertTrue(heart.complaint().isPresent());
    heart.rest();
    clock.pass(Duration.ofHours(3));
    assertEquals(Optional.empty(), heart.complaint());
  }

  @Test
  void aRunThatIsSilentForTwiceAsLongIsLost() {
    heart.beat("searching");
    clock.pass(Duration.ofHours(4).minusMinutes(1));
    assertFalse(heart.isLost());
    clock.pass(Duration.ofMinutes(1));
    assertTrue(heart.isLost());
    heart.rest();
    assertFalse(heart.isLost());
  }
}

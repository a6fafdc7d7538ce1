package io.wua.server.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose turn it is, with a clock that goes on only when a thread rests. */
class DutiesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T03:30:00Z");
  private static final long PATIENCE = 20;

  @TempDir private Path folder;
  private ServerStore store;
  private final TestClock clock = new TestClock();
  private final LinkedBlockingQueue<Instant> runs = new LinkedBlockingQueue<>();

  @BeforeEach
  void open() throws Exception {
    store =
        ServerStore.open(
            ServerSettings.of(ServerOptions.of(folder)).database(), RegistrationRules.of(false));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static final class TestClock extends Clock {
    private Instant now = NOW;

    @Override
    public synchronized Instant instant() {
      return now;
    }

    synchronized void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** Lets the clock pass in place of waiting, for so many rests; then waits to be disturbed. */
  private Rest passing(int rests) {
    Rest real = Rest.real();
    AtomicInteger left = new AtomicInteger(rests);
    return new Rest() {
      @Override
      public void rest(Duration most) throws InterruptedException {
        if (left.getAndDecrement() > 0) {
          clock.pass(most);
        } else {
          real.rest(Duration.ofSeconds(PATIENCE));
        }
      }

      @Override
      public void disturb() {
        real.disturb();
      }
    };
  }

  private Duty hourly(Duty.Work work) {
    return new Duty(
        "work",
        now -> now.plus(Duration.ofHours(1)),
        false,
        lease -> {
          runs.add(clock.instant());
          work.run(lease);
        });
  }

  private Duties duties(Duty duty, int rests) {
    return new Duties(
        new DutyLeases(store.duties(), "server", clock), List.of(duty), () -> passing(rests));
  }

  private Instant run() throws InterruptedException {
    Instant at = runs.poll(PATIENCE, TimeUnit.SECONDS);
    assertTrue(at != null, "it did not run");
    return at;
  }

  @Test
  void comeAtTheirTimes() throws Exception {
    try (Duties duties = duties(hourly(lease -> {}), 125)) {
      duties.start();
      assertEquals(NOW, run());
      assertEquals(NOW.plus(Duration.ofHours(1)), run());
      assertEquals(NOW.plus(Duration.ofHours(2)), run());
    }
  }

  @Test
  void comeAtOnceWhereTheyAreWoken() throws Exception {
    try (Duties duties = duties(hourly(lease -> {}), 0)) {
      duties.start();
      assertEquals(NOW, run());
      clock.pass(Duration.ofSeconds(5));
      duties.wake("work");
      assertEquals(NOW.plusSeconds(5), run());
    }
  }

  @Test
  void areTriedThreeTimesAgainAndThenAtTheNextTime() throws Exception {
    Duty failing =
        hourly(
            lease -> {
              throw new WuaException(FailureReason.UNAVAILABLE, "nobody is there");
            });
    try (Duties duties = duties(failing, 65)) {
      duties.start();
      for (int minutes = 0; minutes <= 3; minutes++) {
        assertEquals(NOW.plus(Duration.ofMinutes(minutes)), run());
      }
      assertEquals(NOW.plus(Duration.ofMinutes(63)), run());
    }
  }

  @Test
  void outliveABugInTheirWork() throws Exception {
    Duty broken =
        hourly(
            lease -> {
              throw new IllegalStateException("a bug");
            });
    try (Duties duties = duties(broken, 2)) {
      duties.start();
      run();
      assertEquals(NOW.plus(Duration.ofMinutes(1)), run());
    }
  }

  @Test
  void tellTheirWorkToStop() throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    Duty patient =
        hourly(
            lease -> {
              while (!lease.isOver()) {
                Thread.onSpinWait();
              }
              stopped.countDown();
              throw new WuaException(FailureReason.ABORTED, "stopped");
            });
    Duties duties = duties(patient, 0);
    duties.start();
    run();
    duties.close();
    assertEquals(0, stopped.getCount());
    try (Duties again = duties(hourly(lease -> {}), 0)) {
      again.start();
      assertEquals(NOW, run(), "what was stopped is due still");
    }
  }

  @Test
  void areNobodyElsesMeanwhileAndItIsSaidWhose() throws Exception {
    try (DutyLeases one = new DutyLeases(store.duties(), "one", clock);
        DutyLeases two = new DutyLeases(store.duties(), "two", clock)) {
      String answer =
          one.outOfTurn(
              "work",
              () -> false,
              lease -> {
                WuaException busy =
                    assertThrows(
                        WuaException.class,
                        () -> two.outOfTurn("work", () -> false, other -> "both"));
                assertEquals(FailureReason.BUSY, busy.reason());
                assertTrue(busy.getMessage().startsWith("one/"), busy.getMessage());
                lease.confirm();
                assertFalse(lease.isOver());
                return "one";
              });
      assertEquals("one", answer);
      assertEquals("two", two.outOfTurn("work", () -> false, lease -> "two"));
    }
  }

  @Test
  void areNotConfirmedOnceAnotherHasTakenThem() throws Exception {
    try (DutyLeases one = new DutyLeases(store.duties(), "one", clock);
        DutyLeases two = new DutyLeases(store.duties(), "two", clock)) {
      assertThrows(
          WuaException.class,
          () ->
              one.outOfTurn(
                  "work",
                  () -> false,
                  lease -> {
                    clock.pass(Duration.ofMinutes(3));
                    assertTrue(lease.isOver());
                    two.outOfTurn("work", () -> false, other -> true);
                    lease.confirm();
                    return true;
                  }));
    }
  }
}

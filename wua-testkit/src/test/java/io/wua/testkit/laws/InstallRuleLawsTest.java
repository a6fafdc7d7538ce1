package io.wua.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.memory.Attempt;
import io.wua.core.agent.memory.Attempt.End;
import io.wua.core.agent.memory.UpdatesMemory;
import io.wua.core.install.failure.ErrorCode;
import io.wua.core.install.failure.Remedy;
import io.wua.core.install.refusal.UpdateRefusal.BudgetUsedUp;
import io.wua.core.install.rule.ClockTrust;
import io.wua.core.install.rule.FailureBudget;
import io.wua.core.install.rule.InstallLoop;
import io.wua.core.install.rule.OpenAttempts;
import io.wua.core.install.rule.RebootRows;
import io.wua.testkit.Seeded;
import io.wua.testkit.install.SampleUpdates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The laws of trying, waiting and giving up. */
class InstallRuleLawsTest {
  private static final Instant NOW = Instant.parse("2026-07-20T10:00:00Z");
  private static final String OS = "10.0.1";
  private static final int[] CODES = {
    0x80240034, 0x80070643, 0x80240016, 0x80240009, 0x80073712, 0x80240044, 0x8024000C, 0
  };

  private static Attempt failed(Instant at, int hresult, String boot) {
    return new Attempt(at, End.FAILED, hresult, false, boot, OS);
  }

  private static Attempt any(SplittableRandom random, Instant at) {
    End[] ends = End.values();
    return new Attempt(
        at,
        ends[random.nextInt(ends.length)],
        CODES[random.nextInt(CODES.length)],
        false,
        "boot " + random.nextInt(3),
        "10.0." + random.nextInt(2));
  }

  private static List<Attempt> anyTrail(SplittableRandom random) {
    List<Attempt> trail = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      trail.add(any(random, NOW.plus(Duration.ofMinutes(random.nextInt(-20_000, 20_000)))));
    }
    return trail;
  }

  @Test
  void nothingWaitsLongerThanAWeekWhateverTheClockDid() {
    Seeded.runs(
        3000,
        random ->
            FailureBudget.of(anyTrail(random), "boot 1", NOW)
                .flatMap(BudgetUsedUp::until)
                .ifPresent(
                    end -> {
                      assertTrue(end.isAfter(NOW));
                      assertFalse(end.isAfter(NOW.plus(Duration.ofDays(7))));
                    }));
  }

  @Test
  void atItsEndAWaitIsOver() {
    Seeded.runs(
        3000,
        random -> {
          List<Attempt> trail = anyTrail(random);
          trail.removeIf(a -> a.at().isAfter(NOW));
          Optional<Instant> end =
              FailureBudget.of(trail, "boot 1", NOW).flatMap(BudgetUsedUp::until);
          end.ifPresent(
              at -> assertEquals(Optional.empty(), FailureBudget.of(trail, "boot 1", at)));
        });
  }

  @Test
  void ofAFailureThatMayPassThereAreAtMostFiveTriesInAnyDay() {
    Seeded.runs(
        500,
        random -> {
          List<Attempt> trail = new ArrayList<>();
          Instant now = NOW;
          for (int pass = 0; pass < 400; pass++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(1, 30)));
            if (FailureBudget.of(trail, "boot", now).isEmpty()) {
              trail.add(failed(now, 0x80240034, "boot"));
            }
          }
          for (int i = 5; i < trail.size(); i++) {
            Duration span = Duration.between(trail.get(i - 5).at(), trail.get(i).at());
            assertTrue(span.compareTo(Duration.ofDays(1)) >= 0, span::toString);
          }
          assertTrue(trail.size() >= 5, () -> trail.size() + " tries");
        });
  }

  @Test
  void aSuccessAnUninstallAndAnotherRevisionStartAfresh() {
    Seeded.runs(
        500,
        random -> {
          List<Attempt> trail = anyTrail(random);
          trail.add(
              new Attempt(
                  NOW, random.nextBoolean() ? End.SUCCEEDED : End.UNINSTALLED, 0, false, "b", OS));
          assertEquals(Optional.empty(), FailureBudget.of(trail, "b", NOW));
        });
    assertEquals(Optional.empty(), FailureBudget.of(List.of(), "b", NOW));
  }

  @Test
  void eachRemedyHasItsOwnWait() {
    assertEquals(Duration.ofMinutes(5), waitAfter(0x80240034, 1));
    assertEquals(Duration.ofMinutes(30), waitAfter(0x80240034, 2));
    assertEquals(Duration.ofMinutes(120), waitAfter(0x80240034, 3));
    assertEquals(Duration.ofMinutes(120), waitAfter(0x80240034, 4));
    assertEquals(Duration.ofMinutes(5), waitAfter(0x80240009, 3));
    assertEquals(Duration.ofDays(1), waitAfter(0x80070643, 1));
    assertEquals(Duration.ofDays(7), waitAfter(0x80073712, 1));
  }

  private static Duration waitAfter(int hresult, int failures) {
    List<Attempt> trail = new ArrayList<>();
    for (int i = failures; i > 0; i--) {
      trail.add(failed(NOW.minus(Duration.ofHours(i - 1)), hresult, "boot"));
    }
    BudgetUsedUp used = FailureBudget.of(trail, "boot", NOW).orElseThrow();
    return Duration.between(NOW, used.until().orElseThrow());
  }

  @Test
  void anAdministratorIsWaitedForHoweverLongItTakes() {
    assertEquals(Remedy.CONFIGURE, ErrorCode.of(0x80240044).remedy());
    List<Attempt> trail = List.of(failed(NOW, 0x80240044, "boot"));
    BudgetUsedUp used =
        FailureBudget.of(trail, "other", NOW.plus(Duration.ofDays(999))).orElseThrow();
    assertEquals(Optional.empty(), used.until());
    assertTrue(FailureBudget.waitsForAdministrator(trail));
  }

  @Test
  void whatNeedsARebootIsTriedOnceAfterIt() {
    List<Attempt> trail = new ArrayList<>(List.of(failed(NOW, 0x80240016, "one")));
    Instant later = NOW.plus(Duration.ofDays(9));
    assertTrue(FailureBudget.of(trail, "one", later).isPresent());
    assertTrue(FailureBudget.of(trail, "two", later).isEmpty());
    trail.add(failed(later, 0x80240016, "two"));
    assertEquals(
        Optional.of(later.plus(Duration.ofDays(1))),
        FailureBudget.of(trail, "three", later).orElseThrow().until());
  }

  @Test
  void aLoopNeedsTwoSuccessesOnOneVersionWithNothingBetween() {
    Attempt success = new Attempt(NOW, End.SUCCEEDED, 0, false, "b", OS);
    assertFalse(InstallLoop.isIn(List.of(success), OS));
    assertTrue(InstallLoop.isIn(List.of(success, success), OS));
    assertTrue(InstallLoop.isIn(List.of(success, failed(NOW, 1, "b"), success), OS));
    assertFalse(InstallLoop.isIn(List.of(success, success), "10.0.2"));
    for (End between : new End[] {End.UNINSTALLED, End.ROLLED_BACK}) {
      assertFalse(InstallLoop.isIn(List.of(success, success.ended(between), success), OS));
    }
    Attempt elsewhere = new Attempt(NOW, End.SUCCEEDED, 0, false, "b", "10.0.2");
    assertFalse(InstallLoop.isIn(List.of(success, elsewhere, success), OS));
  }

  /**
   * A host installs, reboots, and is set back to snapshots, with its memory; what waits for a
   * reboot is what was installed in the boot of now, at every moment.
   */
  @Test
  void rowsWaitForTheRebootThroughRebootsAndSnapshots() {
    record Machine(UpdatesMemory memory, String boot, boolean installedInThisBoot) {}
    Seeded.runs(
        1000,
        random -> {
          Machine now = new Machine(UpdatesMemory.nothing(), "boot 0", false);
          List<Machine> snapshots = new ArrayList<>(List.of(now));
          Instant time = NOW;
          for (int i = 1; i < 40; i++) {
            time = time.plus(Duration.ofMinutes(7));
            switch (random.nextInt(4)) {
              case 0 -> {
                Attempt success = new Attempt(time, End.SUCCEEDED, 0, true, now.boot(), OS);
                now =
                    new Machine(
                        now.memory().change(SampleUpdates.id(1), m -> m.and(success)),
                        now.boot(),
                        true);
              }
              case 1 -> now = new Machine(now.memory(), "boot " + i, false);
              case 2 -> snapshots.add(now);
              default -> now = snapshots.get(random.nextInt(snapshots.size()));
            }
            RebootRows rows =
                new RebootRows(now.memory(), now.boot(), now.installedInThisBoot(), time);
            assertEquals(now.installedInThisBoot(), rows.waits(SampleUpdates.id(1)));
          }
        });
  }

  @Test
  void aRevertOfTheSystemAloneIsSeenByThreeThingsTogether() {
    Attempt success = new Attempt(NOW, End.SUCCEEDED, 0, true, "boot", OS);
    UpdatesMemory memory = UpdatesMemory.nothing().change(SampleUpdates.id(1), m -> m.and(success));
    Instant before = NOW.minus(Duration.ofHours(1));
    assertFalse(new RebootRows(memory, "boot", false, before).waits(SampleUpdates.id(1)));
    assertTrue(new RebootRows(memory, "boot", true, before).waits(SampleUpdates.id(1)));
    assertTrue(new RebootRows(memory, "boot", false, NOW).waits(SampleUpdates.id(1)));
  }

  @Test
  void anOpenTryStaysOpenInItsBootWhileTheInstallerIsAtWork() {
    Seeded.runs(
        300,
        random -> {
          Attempt open =
              Attempt.started(NOW, "boot", OS).ended(random.nextBoolean() ? End.STARTED : End.HUNG);
          UpdatesMemory memory =
              UpdatesMemory.nothing().change(SampleUpdates.id(1), m -> m.and(open));
          boolean atWork = random.nextBoolean();
          String boot = random.nextBoolean() ? "boot" : "next";
          UpdatesMemory settled = OpenAttempts.settle(memory, boot, id -> atWork);
          assertEquals(
              atWork && boot.equals("boot"),
              OpenAttempts.of(settled.of(SampleUpdates.id(1))).isPresent());
        });
  }

  @Test
  void aClockIsTrustedFromTheLaterOfBuildAndServer() {
    ClockTrust trust = new ClockTrust(NOW);
    Instant server = NOW.plus(Duration.ofDays(1));
    assertTrue(trust.refuses(NOW, Optional.empty()).isEmpty());
    assertTrue(trust.refuses(NOW.minus(Duration.ofDays(1)), Optional.empty()).isPresent());
    assertTrue(trust.refuses(NOW, Optional.of(server)).isPresent());
    assertTrue(trust.refuses(server, Optional.of(server)).isEmpty());
    assertTrue(trust.refuses(NOW, Optional.of(Instant.EPOCH)).isEmpty());
  }
}

package io.wua.core.install.rule;

import io.wua.core.agent.memory.Attempt;
import io.wua.core.agent.memory.Attempt.End;
import io.wua.core.install.failure.ErrorCode;
import io.wua.core.install.failure.Remedy;
import io.wua.core.install.refusal.UpdateRefusal.BudgetUsedUp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often a revision of an update may fail, and how long it waits after each failure. What counts
 * are the failures since the last success; another revision has a trail of its own and starts
 * afresh.
 *
 * <p>A failure that lies in the future shows that the clock was set back: nothing waits for it, or
 * an update could wait for years.
 */
public final class FailureBudget {
  /** Failures of one update in a day, at most. */
  public static final int MOST_IN_A_DAY = 5;

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MINUTES = Duration.ofMinutes(5);

  /** What an installer that was cut off stands for. */
  private static final int CALL_CANCELLED = 0x8024000B;

  /** What a reboot that undid an installation stands for. */
  private static final int INSTALLER_FAILURE = 0x8024200B;

  private FailureBudget() {}

  /**
   * Why the update is not tried now; empty where it may be.
   *
   * @param trail what happened to it, oldest first
   * @param bootId the boot of now
   * @param now the time
   */
  public static Optional<BudgetUsedUp> of(List<Attempt> trail, String bootId, Instant now) {
    List<Attempt> failures = sinceSuccess(trail);
    if (failures.isEmpty()) {
      return Optional.empty();
    }
    Attempt last = failures.get(failures.size() - 1);
    ErrorCode code = code(last);
    return switch (code.remedy()) {
      case NOTHING -> Optional.empty();
      case CONFIGURE, ENABLE -> Optional.of(new BudgetUsedUp(code, Optional.empty()));
      case REBOOT -> afterReboot(failures, code, bootId, now);
      case WAIT -> until(code, last, MINUTES, now);
      case REPAIR, RESTART -> until(code, last, WEEK, now);
      case GIVE_UP, DISM, REPORT -> until(code, last, DAY, now);
      case RETRY, FETCH, SEARCH, SERVICE -> again(failures, code, now);
    };
  }

  /** Whether only an administrator can help. */
  public static boolean waitsForAdministrator(List<Attempt> trail) {
    List<Attempt> failures = sinceSuccess(trail);
    if (failures.isEmpty()) {
      return false;
    }
    Remedy remedy = code(failures.get(failures.size() - 1)).remedy();
    return remedy == Remedy.CONFIGURE || remedy == Remedy.ENABLE;
  }

  /** Whether the last try failed. */
  public static boolean hasFailed(List<Attempt> trail) {
    return !sinceSuccess(trail).isEmpty();
  }

  private static Optional<BudgetUsedUp> again(List<Attempt> failures, ErrorCode code, Instant now) {
    Attempt last = failures.get(failures.size() - 1);
    Optional<BudgetUsedUp> pause = until(code, last, RetryDelays.after(failures.size()), now);
    List<Attempt> today =
        failures.stream()
            .filter(a -> !a.at().isAfter(now) && a.at().plus(DAY).isAfter(now))
            .toList();
    if (today.size() < MOST_IN_A_DAY) {
      return pause;
    }
    return until(code, today.get(today.size() - MOST_IN_A_DAY), DAY, now);
  }

  private static Optional<BudgetUsedUp> afterReboot(
      List<Attempt> failures, ErrorCode code, String bootId, Instant now) {
    Attempt last = failures.get(failures.size() - 1);
    boolean again =
        failures.stream()
            .filter(a -> code(a).remedy() == Remedy.REBOOT)
            .anyMatch(a -> !a.bootId().equals(last.bootId()));
    if (again) {
      return until(code, last, DAY, now);
    }
    return last.bootId().equals(bootId)
        ? Optional.of(new BudgetUsedUp(code, Optional.empty()))
        : Optional.empty();
  }

  private static Optional<BudgetUsedUp> until(
      ErrorCode code, Attempt from, Duration wait, Instant now) {
    Instant end = from.at().plus(wait);
    return !from.at().isAfter(now) && now.isBefore(end)
        ? Optional.of(new BudgetUsedUp(code, Optional.of(end)))
        : Optional.empty();
  }

  private static ErrorCode code(Attempt failure) {
    if (failure.hresult() != 0) {
      return ErrorCode.of(failure.hresult());
    }
    return ErrorCode.of(
        failure.end() == End.FAILED || failure.end() == End.ROLLED_BACK
            ? INSTALLER_FAILURE
            : CALL_CANCELLED);
  }

  private static List<Attempt> sinceSuccess(List<Attempt> trail) {
    List<Attempt> failures = new ArrayList<>();
    for (Attempt attempt : trail) {
      if (attempt.end().isFailure()) {
        failures.add(attempt);
      } else if (attempt.end() != End.STARTED) {
        failures.clear();
      }
    }
    return failures;
  }
}

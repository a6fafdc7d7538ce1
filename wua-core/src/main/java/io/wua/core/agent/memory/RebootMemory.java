package io.wua.core.agent.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is remembered of reboots.
 *
 * @param pending the reboot that updates wait for
 * @param made when this agent had the host reboot, oldest first; what is a day old is forgotten
 */
public record RebootMemory(Optional<Pending> pending, List<Instant> made) {
  private static final RebootMemory NOTHING = new RebootMemory(Optional.empty(), List.of());
  private static final Duration KEPT = Duration.ofDays(1);

  /** Copies the list and refuses nulls. */
  public RebootMemory {
    Objects.requireNonNull(pending, "pending");
    made = List.copyOf(made);
  }

  /**
   * A reboot that updates wait for.
   *
   * @param bootId the boot in which they do
   * @param since when the agent first found it so
   * @param warnedSince since when those who are logged on are warned
   * @param asked whether they are asked
   * @param postponedUntil until when they postponed it
   */
  public record Pending(
      String bootId,
      Instant since,
      Optional<Instant> warnedSince,
      boolean asked,
      Optional<Instant> postponedUntil) {
    /** Refuses nulls. */
    public Pending {
      Objects.requireNonNull(bootId, "bootId");
      Objects.requireNonNull(since, "since");
      Objects.requireNonNull(warnedSince, "warnedSince");
      Objects.requireNonNull(postponedUntil, "postponedUntil");
    }

    /** One that was found just now. */
    public static Pending found(String bootId, Instant now) {
      return new Pending(bootId, now, Optional.empty(), false, Optional.empty());
    }

    /** Whether those who are logged on see anything of it. */
    public boolean isShown() {
      return asked || warnedSince.isPresent();
    }

    /** The same once they are warned; a question is over. */
    public Pending warned(Instant now) {
      return new Pending(
          bootId, since, warnedSince.or(() -> Optional.of(now)), false, Optional.empty());
    }

    /** The same once they are asked; a warning is over. */
    public Pending questioned() {
      return new Pending(bootId, since, Optional.empty(), true, Optional.empty());
    }

    /** The same once they postponed it; the question is over. */
    public Pending postponed(Instant until) {
      return new Pending(bootId, since, Optional.empty(), false, Optional.of(until));
    }

    /** The same once what they see is taken back. */
    public Pending hidden() {
      return new Pending(bootId, since, Optional.empty(), false, postponedUntil);
    }
  }

  /** Nothing is remembered. */
  public static RebootMemory nothing() {
    return NOTHING;
  }

  /** The reboot that updates wait for in that boot. */
  public Optional<Pending> pendingIn(String bootId) {
    return pending.filter(known -> known.bootId().equals(bootId));
  }

  /** The same with another one pending, or none. */
  public RebootMemory with(Optional<Pending> other) {
    return new RebootMemory(other, made);
  }

  /** The same once this agent has the host reboot. */
  public RebootMemory rebooting(Instant now) {
    List<Instant> more = new ArrayList<>(madeLately(now));
    more.add(now);
    return new RebootMemory(pending, more);
  }

  /** When this agent had the host reboot in the last day; moments to come show a clock set back. */
  public List<Instant> madeLately(Instant now) {
    return made.stream().filter(at -> !at.isAfter(now) && at.isAfter(now.minus(KEPT))).toList();
  }
}

package io.wua.core.agent.run.reboot;

import io.wua.core.agent.AgentEvent;
import io.wua.core.agent.condition.Conditions;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.agent.memory.RebootMemory;
import io.wua.core.agent.memory.RebootMemory.Pending;
import io.wua.core.agent.outcome.RebootOutcome;
import io.wua.core.agent.run.AgentPorts;
import io.wua.core.agent.run.KeptMemory;
import io.wua.core.failure.WuaException;
import io.wua.core.install.RebootControl;
import io.wua.core.install.RebootControl.Answer;
import io.wua.core.install.RebootState;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.install.rule.OpenAttempts;
import io.wua.core.schedule.timing.PendingReboot;
import io.wua.core.schedule.timing.RebootRule;
import io.wua.core.schedule.timing.RebootTerms;
import io.wua.core.schedule.timing.RebootTiming;
import io.wua.core.settings.Settings;
import io.wua.core.settings.reading.SettingsSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reboots the host when updates wait for it, by {@code reboot}, {@code reboot_window}, {@code
 * reboot_grace} and {@code deadline}. Warns or asks before that, one step a call: call it again and
 * again. What is against installing is against a reboot, which completes an installation; so is an
 * installer whose end nobody saw. A host whose reboots change nothing is not rebooted for ever.
 */
public final class RebootHost {
  /** How often an agent has its host reboot within a day. */
  public static final int MOST_A_DAY = 3;

  private static final Duration DAY = Duration.ofDays(1);

  private final AgentPorts ports;

  /** Reboots with these ports. */
  public RebootHost(AgentPorts ports) {
    this.ports = ports;
  }

  /**
   * Does what is to be done now.
   *
   * @param memory what the agent remembers
   * @param settings the rules of time
   * @return empty where no update waits for a reboot
   * @throws WuaException where the host cannot be asked or does not reboot, or the memory cannot be
   *     saved
   */
  public Optional<RebootOutcome> reboot(KeptMemory memory, Settings settings) throws WuaException {
    RebootState state = ports.installer().rebootState();
    if (!state.required()) {
      settled(memory);
      return Optional.empty();
    }
    Conditions conditions = ports.conditions().current();
    Pending pending = pending(memory, conditions.boot().id());
    RebootTerms terms = SettingsSchedule.read(settings, Optional.empty()).reboot();
    if (terms.rule() == RebootRule.NEVER) {
      return Optional.of(RebootOutcome.of(new RebootTiming.Never()));
    }
    if (ports.reboots().isEmpty()) {
      return Optional.of(
          new RebootOutcome(
              new RebootTiming.Never(), List.of(new HostRefusal.RebootNotPossible())));
    }
    Step step = new Step(ports.reboots().get(), memory, pending, conditions);
    return Optional.of(step.go(terms));
  }

  /** Nothing waits any more: what those who are logged on see is over. */
  private void settled(KeptMemory memory) throws WuaException {
    Optional<Pending> known = memory.current().host().reboots().pending();
    if (known.isPresent()) {
      if (known.get().isShown() && ports.reboots().isPresent()) {
        ports.reboots().get().withdraw();
      }
      remember(memory, Optional.empty());
    }
  }

  private Pending pending(KeptMemory memory, String bootId) throws WuaException {
    Optional<Pending> known = memory.current().host().reboots().pendingIn(bootId);
    if (known.isPresent()) {
      return known.get();
    }
    Pending found = Pending.found(bootId, ports.clock().instant());
    remember(memory, Optional.of(found));
    return found;
  }

  private static void remember(KeptMemory memory, Optional<Pending> pending) throws WuaException {
    memory.change(m -> m.host(h -> h.rebooting(r -> r.with(pending))));
  }

  /** One step towards one reboot. */
  private final class Step {
    private final RebootControl control;
    private final KeptMemory memory;
    private final Pending pending;
    private final Conditions conditions;
    private final Instant now = ports.clock().instant();

    Step(RebootControl control, KeptMemory memory, Pending pending, Conditions conditions) {
      this.control = control;
      this.memory = memory;
      this.pending = pending;
      this.conditions = conditions;
    }

    RebootOutcome go(RebootTerms terms) throws WuaException {
      Instant since = pending.since().isAfter(now) ? now : pending.since();
      PendingReboot reboot =
          new PendingReboot(since, control.userLoggedOn(), pending.warnedSince());
      RebootTiming timing = terms.at(reboot, now, ports.clock().getZone());
      if (timing instanceof RebootTiming.Ask question) {
        return asked(question);
      }
      if (timing instanceof RebootTiming.Warn warning) {
        control.warn(warning.restart());
        keep(pending.warned(now));
        if (pending.warnedSince().isEmpty()) {
          ports.listener().happened(new AgentEvent.RebootAnnounced(warning.restart()));
        }
        return RebootOutcome.of(timing);
      }
      if (timing instanceof RebootTiming.Now) {
        return rebooted(timing);
      }
      takeBack();
      return RebootOutcome.of(timing);
    }

    private RebootOutcome asked(RebootTiming.Ask question) throws WuaException {
      Optional<Instant> postponed = pending.postponedUntil().filter(now::isBefore);
      if (postponed.isPresent()) {
        return RebootOutcome.of(new RebootTiming.Wait(postponed.get()));
      }
      Answer answer = control.ask(question.until());
      if (answer instanceof Answer.Agreed) {
        return rebooted(new RebootTiming.Now(false));
      }
      if (answer instanceof Answer.Postponed later) {
        keep(pending.postponed(later.until()));
        return RebootOutcome.of(new RebootTiming.Wait(later.until()));
      }
      keep(pending.questioned());
      return RebootOutcome.of(question);
    }

    private void takeBack() throws WuaException {
      if (pending.isShown()) {
        control.withdraw();
        keep(pending.hidden());
      }
    }

    private void keep(Pending other) throws WuaException {
      if (!other.equals(pending)) {
        remember(memory, Optional.of(other));
      }
    }

    /** Remembered first: a reboot that nobody remembers would count for nothing. */
    private RebootOutcome rebooted(RebootTiming timing) throws WuaException {
      List<HostRefusal> against = against();
      if (against.isEmpty()) {
        String why = String.join(", ", ports.installer().rebootState().reasons());
        HistoryLine line = HistoryLine.of(now, HistoryLine.Kind.REBOOT, "rebooting: " + why);
        memory.change(m -> m.host(h -> h.rebooting(r -> r.rebooting(now))).and(line));
        ports.listener().happened(new AgentEvent.RebootStarted());
        control.reboot();
      }
      return new RebootOutcome(timing, against);
    }

    private List<HostRefusal> against() {
      List<HostRefusal> against =
          new ArrayList<>(ports.hostChecks().betweenSteps(conditions, RebootState.none(), now));
      boolean open = OpenAttempts.any(memory.current().updates());
      if (open && !against.contains(new HostRefusal.InstallerBusy())) {
        against.add(new HostRefusal.InstallerBusy());
      }
      RebootMemory reboots = memory.current().host().reboots();
      List<Instant> lately = reboots.madeLately(now);
      if (lately.size() >= MOST_A_DAY) {
        against.add(new HostRefusal.TooManyReboots(lately.size(), lately.get(0).plus(DAY)));
      }
      return against;
    }
  }
}

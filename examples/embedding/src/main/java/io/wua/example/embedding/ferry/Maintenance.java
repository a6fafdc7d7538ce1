package io.wua.example.embedding.ferry;

import io.wua.core.agent.WuaAgent;
import io.wua.core.agent.outcome.AgentStatus;
import io.wua.core.agent.outcome.DueOutcome;
import io.wua.core.decide.RulesSource;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallGate;
import io.wua.core.install.plan.InstallSelection;
import io.wua.core.settings.SettingOrigin;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.WindowsUpdateOwner;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps one machine of a ferry up to date. Several may live in one process. */
public final class Maintenance {
  private static final SettingOrigin OURS = SettingOrigin.of("ferry");
  private static final Settings SETTINGS =
      Settings.defaults()
          .with(WuaKeys.ENABLED, WindowsUpdateOwner.AGENT, OURS)
          .with(WuaKeys.DOWNLOAD_SCHEDULING, Optional.of(Duration.ofHours(12)), OURS)
          .with(WuaKeys.INSTALL_SCHEDULING, Optional.of(Duration.ofHours(1)), OURS);

  private final WuaAgent agent;
  private final ShipLog log;

  /** Puts the agent together; nothing runs yet. */
  public Maintenance(
      Machine machine, RulesSource rules, InstallGate gate, Clock clock, ShipLog log) {
    this.log = log;
    this.agent =
        WuaAgent.opening(machine.sources())
            .on(machine.installer(), machine.wuauserv(), machine.conditions())
            .keeping(machine.state(), machine.cache(), machine.lock())
            .repository(machine.repository())
            .settings(() -> SETTINGS)
            .rules(rules)
            .gate(gate)
            .clock(clock)
            .listener(log)
            .build();
  }

  /** Lets a scheduler of ours look for due work again and again. */
  public void start(ScheduledExecutorService scheduler, Duration pause) {
    scheduler.scheduleWithFixedDelay(this::pass, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Does what is due. Throws nothing: a task that throws is never run again. */
  void pass() {
    try {
      log.unlessRefused(agent.runDue()).ifPresent(this::tell);
    } catch (WuaException e) {
      log.problem(e.reason() + ": " + e.getMessage());
    } catch (RuntimeException e) {
      log.problem("a bug, please report it: " + e);
    }
  }

  private void tell(DueOutcome due) {
    due.problems().forEach(log::problem);
    due.install().filter(each -> !each.done().isEmpty()).ifPresent(log::done);
  }

  /** Shows what would be installed, and why the rest would not: a dry run. */
  public void preview(InstallSelection selection) throws WuaException {
    log.unlessRefused(agent.install(selection, true))
        .ifPresent(planned -> log.plan(planned.plan()));
  }

  /** Installs the updates that somebody on board names, and no other: no name, no update. */
  public void install(List<String> names) throws WuaException {
    log.unlessRefused(agent.install(InstallSelection.parse(names), false))
        .ifPresent(
            outcome -> {
              log.plan(outcome.plan());
              log.done(outcome);
            });
  }

  /** How the machine stands. Quick, and may be asked while a pass is at work. */
  public AgentStatus status() throws WuaException {
    return agent.status();
  }
}

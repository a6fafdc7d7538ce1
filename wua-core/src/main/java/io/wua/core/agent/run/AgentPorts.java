package io.wua.core.agent.run;

import io.wua.core.agent.AgentListener;
import io.wua.core.agent.HostConditions;
import io.wua.core.agent.PlanSource;
import io.wua.core.agent.ScanCache;
import io.wua.core.agent.UpdateSources;
import io.wua.core.agent.condition.Limits;
import io.wua.core.decide.RulesSource;
import io.wua.core.download.Progress;
import io.wua.core.download.Repository;
import io.wua.core.install.InstallGate;
import io.wua.core.install.RebootControl;
import io.wua.core.install.UpdateInstaller;
import io.wua.core.install.WuauservControl;
import io.wua.core.install.plan.HostChecks;
import io.wua.core.install.rule.ClockTrust;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the use cases of an agent need of the world.
 *
 * @param sources opens the source of a search
 * @param rules the sources of rules, read anew at each decision
 * @param repository where catalog and files come from, where there is one
 * @param plans how files get into Windows
 * @param installer puts updates on the host
 * @param wuauserv the Windows Update service
 * @param reboots reboots the host, where anything can
 * @param conditions what the host is like
 * @param cache the last search
 * @param gate rules of time
 * @param limits the limits
 * @param clockTrust whether the clock can be right
 * @param clock the clock
 * @param listener who is told what happens
 * @param progress who is told how far downloads are
 */
public record AgentPorts(
    UpdateSources sources,
    List<RulesSource> rules,
    Optional<Repository> repository,
    PlanSource plans,
    UpdateInstaller installer,
    WuauservControl wuauserv,
    Optional<RebootControl> reboots,
    HostConditions conditions,
    ScanCache cache,
    InstallGate gate,
    Limits limits,
    ClockTrust clockTrust,
    Clock clock,
    AgentListener listener,
    Progress progress) {
  /** Copies the list and refuses nulls. */
  public AgentPorts {
    Objects.requireNonNull(sources, "sources");
    Objects.requireNonNull(repository, "repository");
    Objects.requireNonNull(plans, "plans");
    Objects.requireNonNull(installer, "installer");
    Objects.requireNonNull(wuauserv, "wuauserv");
    Objects.requireNonNull(reboots, "reboots");
    Objects.requireNonNull(conditions, "conditions");
    Objects.requireNonNull(cache, "cache");
    Objects.requireNonNull(gate, "gate");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(clockTrust, "clockTrust");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(listener, "listener");
    Objects.requireNonNull(progress, "progress");
    rules = List.copyOf(rules);
  }

  /** Asks whether anything about the host is against installing. */
  public HostChecks hostChecks() {
    return new HostChecks(limits, clockTrust, gate);
  }
}

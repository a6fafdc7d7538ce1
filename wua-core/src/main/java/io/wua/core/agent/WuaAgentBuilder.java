package io.wua.core.agent;

import io.wua.core.agent.condition.Limits;
import io.wua.core.agent.run.AgentPorts;
import io.wua.core.agent.run.AgentRuns;
import io.wua.core.agent.run.report.ReportContents;
import io.wua.core.agent.run.report.ReportStatus;
import io.wua.core.decide.FirstSeen;
import io.wua.core.decide.Rules;
import io.wua.core.decide.RulesSource;
import io.wua.core.download.Progress;
import io.wua.core.download.Repository;
import io.wua.core.install.InstallGate;
import io.wua.core.install.RebootControl;
import io.wua.core.install.UpdateInstaller;
import io.wua.core.install.WuauservControl;
import io.wua.core.install.rule.ClockTrust;
import io.wua.core.offer.Attempts;
import io.wua.core.report.HostIdentity;
import io.wua.core.report.ReportHost;
import io.wua.core.scan.UpdateSource;
import io.wua.core.schedule.HostSpread;
import io.wua.core.settings.Settings;
import io.wua.core.settings.SettingsSource;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Collects what a {@link WuaAgent} needs; only the source has no default. */
public final class WuaAgentBuilder {
  private final Optional<UpdateSource> source;
  private final UpdateSources sources;
  private final List<RulesSource> rules = new ArrayList<>();
  private FirstSeen firstSeen = FirstSeen.never();
  private Attempts attempts = Attempts.none();
  private Clock clock = Clock.systemUTC();
  private Optional<Host> host = Optional.empty();
  private Optional<RebootControl> reboots = Optional.empty();
  private Optional<Kept> kept = Optional.empty();
  private Optional<Server> server = Optional.empty();
  private Optional<Repository> repository = Optional.empty();
  private Optional<HostSpread> spread = Optional.empty();
  private PlanSource plans = PlanSource.ofListedFiles();
  private SettingsSource settings = Settings::defaults;
  private InstallGate gate = InstallGate.open();
  private Limits limits = Limits.standard();
  private ClockTrust clockTrust = ClockTrust.unknown();
  private AgentListener listener = AgentListener.none();
  private Progress progress = Progress.none();

  private record Host(
      UpdateInstaller installer, WuauservControl wuauserv, HostConditions conditions) {}

  private record Kept(AgentState state, ScanCache cache, RunLock lock) {}

  private record Server(ReportOutbox outbox, ReportHost reports, HostIdentity identity) {}

  WuaAgentBuilder(Optional<UpdateSource> source, UpdateSources sources) {
    this.source = source;
    this.sources = Objects.requireNonNull(sources, "sources");
  }

  /** Adds a source of rules, read anew at each scan. */
  public WuaAgentBuilder rules(RulesSource more) {
    rules.add(more);
    return this;
  }

  /** Adds rules that do not change. */
  public WuaAgentBuilder rules(Rules more) {
    return rules(() -> List.of(more));
  }

  /** Sets when the host first saw each update, for an agent that remembers nothing itself. */
  public WuaAgentBuilder firstSeen(FirstSeen memory) {
    this.firstSeen = memory;
    return this;
  }

  /** Sets how earlier tries ended, for an agent that remembers nothing itself. */
  public WuaAgentBuilder attempts(Attempts memory) {
    this.attempts = memory;
    return this;
  }

  /** Sets the clock, the system's by default; windows are in its zone. */
  public WuaAgentBuilder clock(Clock other) {
    this.clock = other;
    return this;
  }

  /** Sets the host on which updates are installed. */
  public WuaAgentBuilder on(
      UpdateInstaller installer, WuauservControl wuauserv, HostConditions conditions) {
    this.host = Optional.of(new Host(installer, wuauserv, conditions));
    return this;
  }

  /**
   * Sets what reboots the host, by default nothing. Without it, a {@code reboot} other than {@code
   * never} is refused with a reason each time.
   */
  public WuaAgentBuilder rebooting(Optional<RebootControl> control) {
    this.reboots = control;
    return this;
  }

  /** Sets where the agent keeps what it remembers, and the lock of the host. */
  public WuaAgentBuilder keeping(AgentState state, ScanCache cache, RunLock lock) {
    this.kept = Optional.of(new Kept(state, cache, lock));
    return this;
  }

  /** Sets the server to which it reports. */
  public WuaAgentBuilder reporting(ReportOutbox outbox, ReportHost reports, HostIdentity identity) {
    this.server = Optional.of(new Server(outbox, reports, identity));
    return this;
  }

  /** Sets where catalog and files come from. */
  public WuaAgentBuilder repository(Repository from) {
    this.repository = Optional.of(from);
    return this;
  }

  /** Sets how files get into Windows; by default as the scan lists them. */
  public WuaAgentBuilder plans(PlanSource source) {
    this.plans = source;
    return this;
  }

  /** Sets the settings, read anew at each run. */
  public WuaAgentBuilder settings(SettingsSource source) {
    this.settings = source;
    return this;
  }

  /** Sets the rules of time; by default any time will do. */
  public WuaAgentBuilder gate(InstallGate other) {
    this.gate = other;
    return this;
  }

  /** Sets other limits. */
  public WuaAgentBuilder limits(Limits other) {
    this.limits = other;
    return this;
  }

  /** Sets when this program was built: a clock that says less is wrong. */
  public WuaAgentBuilder builtAt(Instant moment) {
    this.clockTrust = new ClockTrust(moment);
    return this;
  }

  /** Spreads the schedule of the host over the fleet. */
  public WuaAgentBuilder spread(HostSpread over) {
    this.spread = Optional.of(over);
    return this;
  }

  /** Sets who is told what happens. */
  public WuaAgentBuilder listener(AgentListener other) {
    this.listener = other;
    return this;
  }

  /** Sets who is told how far downloads are. */
  public WuaAgentBuilder progress(Progress other) {
    this.progress = other;
    return this;
  }

  /**
   * The agent.
   *
   * @throws IllegalStateException where on(), keeping() and reporting() leave it half a host
   */
  public WuaAgent build() {
    if (host.isPresent() != kept.isPresent()) {
      throw new IllegalStateException(
          host.isPresent()
              ? "a host without a memory: call keeping() beside on()"
              : "a memory without a host: call on() beside keeping()");
    }
    if (server.isPresent() && host.isEmpty()) {
      throw new IllegalStateException("nothing to report: call on() and keeping() too");
    }
    Optional<AgentRuns> runs = host.flatMap(on -> kept.map(in -> runs(on, in)));
    return new WuaAgent(source, rules, firstSeen, attempts, clock, runs);
  }

  private AgentRuns runs(Host on, Kept in) {
    AgentPorts ports =
        new AgentPorts(
            sources,
            rules,
            repository,
            plans,
            on.installer(),
            on.wuauserv(),
            reboots,
            on.conditions(),
            in.cache(),
            gate,
            limits,
            clockTrust,
            clock,
            listener,
            progress);
    Optional<AgentRuns.Reporting> reporting =
        server.map(
            to ->
                new AgentRuns.Reporting(
                    new ReportContents(to.identity()),
                    new ReportStatus(to.outbox(), to.reports(), clock, listener)));
    return new AgentRuns(ports, in.state(), in.lock(), settings, reporting, spread);
  }
}

package io.wua.core.agent;

import io.wua.core.agent.outcome.AgentStatus;
import io.wua.core.agent.outcome.DownloadOutcome;
import io.wua.core.agent.outcome.DueOutcome;
import io.wua.core.agent.outcome.InstallOutcome;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.agent.outcome.ReportResult;
import io.wua.core.agent.outcome.ScanOutcome;
import io.wua.core.agent.outcome.UninstallOutcome;
import io.wua.core.agent.run.AgentRuns;
import io.wua.core.agent.run.scan.DecideUpdates;
import io.wua.core.criteria.Criteria;
import io.wua.core.decide.FirstSeen;
import io.wua.core.decide.RulesSource;
import io.wua.core.failure.WuaException;
import io.wua.core.install.plan.InstallSelection;
import io.wua.core.offer.Attempts;
import io.wua.core.report.exchange.Delivery;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.SearchRequest;
import io.wua.core.scan.UpdateSource;
import io.wua.core.update.UpdateId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The core as embedders use it. With a source alone it scans and decides; with the ports of a host
 * it does the whole work of an agent. No static state, no threads of its own; several may live in
 * one JVM. Of the verbs that change something one at a time runs on a host; the others are refused
 * meanwhile.
 */
public final class WuaAgent {
  private final Optional<UpdateSource> source;
  private final List<RulesSource> rules;
  private final FirstSeen firstSeen;
  private final Attempts attempts;
  private final Clock clock;
  private final Optional<AgentRuns> runs;

  WuaAgent(
      Optional<UpdateSource> source,
      List<RulesSource> rules,
      FirstSeen firstSeen,
      Attempts attempts,
      Clock clock,
      Optional<AgentRuns> runs) {
    this.source = source;
    this.rules = List.copyOf(rules);
    this.firstSeen = firstSeen;
    this.attempts = attempts;
    this.clock = clock;
    this.runs = runs;
  }

  /** Starts an agent that asks this source, knows no rules and therefore allows nothing. */
  public static WuaAgentBuilder builder(UpdateSource source) {
    return new WuaAgentBuilder(Optional.of(source), catalog -> source);
  }

  /** Starts an agent whose source is opened anew over each catalog that is fetched. */
  public static WuaAgentBuilder opening(UpdateSources sources) {
    return new WuaAgentBuilder(Optional.empty(), sources);
  }

  /**
   * Searches and decides on everything found; remembers nothing and needs no port but the source.
   *
   * @throws WuaException where the source cannot be asked or rules cannot be read
   */
  public HostScan scan(Criteria criteria) throws WuaException {
    UpdateSource asked =
        source.orElseThrow(() -> new IllegalStateException("the agent has no source of its own"));
    ScanResult result = asked.search(new SearchRequest(criteria));
    return new DecideUpdates(rules).decide(result, firstSeen, attempts, clock.instant());
  }

  private AgentRuns runs() {
    return runs.orElseThrow(
        () ->
            new IllegalStateException(
                "this takes a host and a memory: give them to the builder by on() and keeping()"));
  }

  /**
   * Scans; the search is left out where the last one still stands.
   *
   * @throws WuaException where a port fails
   */
  public Outcome<ScanOutcome> scan() throws WuaException {
    return runs().scan(false);
  }

  /**
   * Scans and searches in any case.
   *
   * @throws WuaException where a port fails
   */
  public Outcome<ScanOutcome> scanAnew() throws WuaException {
    return runs().scan(true);
  }

  /**
   * Scans and downloads what is to be installed.
   *
   * @throws WuaException where a port fails
   */
  public Outcome<DownloadOutcome> download() throws WuaException {
    return runs().download();
  }

  /**
   * Installs what is selected and was downloaded.
   *
   * @param selection what; naming nothing selects nothing
   * @param dryRun whether to make the plan alone and to change nothing
   * @throws WuaException where a port fails
   */
  public Outcome<InstallOutcome> install(InstallSelection selection, boolean dryRun)
      throws WuaException {
    return runs().install(selection, dryRun);
  }

  /**
   * Takes updates off the host and holds them.
   *
   * @throws WuaException where a port fails
   */
  public Outcome<UninstallOutcome> uninstall(List<UpdateId> ids) throws WuaException {
    return runs().uninstall(ids);
  }

  /**
   * Lifts the hold of an update and forgets how its tries ended, so that it starts afresh.
   *
   * @throws WuaException where a port fails
   */
  public Outcome<UUID> lift(UUID update) throws WuaException {
    return runs().lift(update);
  }

  /**
   * How the host stands. Searches nothing and changes nothing.
   *
   * @throws WuaException where a port fails
   */
  public AgentStatus status() throws WuaException {
    return runs().status();
  }

  /**
   * Reports how the host stands, and what still waits to be reported.
   *
   * @throws WuaException where a port fails; a server that is away is no failure
   */
  public Outcome<ReportResult> report() throws WuaException {
    return runs().report();
  }

  /**
   * Makes the host known to its server now, whether or not that asks for it. Without an earlier
   * scan it tells who it is, and nothing of updates.
   *
   * @throws WuaException where a port fails, or the server cannot be asked
   */
  public Outcome<Delivery> register() throws WuaException {
    return runs().register();
  }

  /**
   * Does what is due by the schedule of the settings. Call it every few minutes.
   *
   * @throws WuaException where a port fails
   */
  public Outcome<DueOutcome> runDue() throws WuaException {
    return runs().runDue();
  }

  /**
   * Installs what is ready because the host shuts down, where {@code install_at_shutdown} says so.
   *
   * @throws WuaException where a port fails
   */
  public Outcome<DueOutcome> runAtShutdown() throws WuaException {
    return runs().runAtShutdown();
  }
}

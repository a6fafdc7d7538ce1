package io.wua.core.agent.run.scan;

import io.wua.core.agent.AgentEvent;
import io.wua.core.agent.HostScan;
import io.wua.core.agent.ScanCache;
import io.wua.core.agent.UpdateSources;
import io.wua.core.agent.condition.Conditions;
import io.wua.core.agent.condition.SoftwareMarks;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.agent.memory.SearchFingerprint;
import io.wua.core.agent.memory.SearchMark;
import io.wua.core.agent.outcome.ScanOutcome;
import io.wua.core.agent.run.AgentPorts;
import io.wua.core.agent.run.KeptMemory;
import io.wua.core.agent.run.KeptSearch;
import io.wua.core.decide.Rules;
import io.wua.core.download.StoredFile;
import io.wua.core.failure.WuaException;
import io.wua.core.install.RebootState;
import io.wua.core.install.rule.OpenAttempts;
import io.wua.core.install.rule.RebootRows;
import io.wua.core.install.rule.Sightings;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.SearchRequest;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out which updates concern the host and decides on them. The search is left out where
 * nothing on which its answer depends has changed and the last one is young enough; the decisions
 * are made anew each time.
 */
public final class ScanHost {
  private final AgentPorts ports;
  private final DecideByMemory decide;

  /** Scans with these ports. */
  public ScanHost(AgentPorts ports) {
    this.ports = ports;
    this.decide = new DecideByMemory(new DecideUpdates(ports.rules()));
  }

  /**
   * Scans.
   *
   * @param memory what the agent remembers
   * @param settings what to search for, and with what
   * @param force whether to search in any case
   * @throws WuaException where the host, the catalog, the source or the rules fail
   */
  public ScanOutcome scan(KeptMemory memory, Settings settings, boolean force) throws WuaException {
    Conditions conditions = ports.conditions().current();
    memory.change(m -> m.host(host -> host.toldDate(conditions.serverDate())));
    settle(memory, conditions);
    List<String> warnings = new ArrayList<>();
    Optional<StoredFile> catalog = catalog(memory, settings, warnings);
    SearchFingerprint fingerprint = fingerprint(settings, catalog, conditions);
    Optional<ScanResult> kept = force ? Optional.empty() : kept(memory, fingerprint);
    RebootState reboot = ports.installer().rebootState();
    ScanResult raw =
        kept.isPresent()
            ? kept.get()
            : search(memory, settings, catalog, fingerprint, conditions, reboot, warnings);
    List<Rules> rules = decide.read();
    Instant now = ports.clock().instant();
    new NotePolicy(ports.listener()).note(memory, rules, now);
    HostScan scan = decide.decide(raw, rules, memory.current(), conditions, reboot, now);
    if (ports.clockTrust().refuses(now, memory.current().host().serverDate()).isEmpty()) {
      memory.change(m -> m.updates(u -> Sightings.after(u, scan.offers(), now)));
    }
    ports
        .listener()
        .happened(new AgentEvent.Scanned(scan.offers().updates().size(), kept.isEmpty()));
    warnings.forEach(w -> ports.listener().happened(new AgentEvent.Warned(w)));
    return new ScanOutcome(scan, kept.isEmpty(), warnings);
  }

  private void settle(KeptMemory memory, Conditions conditions) throws WuaException {
    var settled =
        OpenAttempts.settle(
            memory.current().updates(), conditions.boot().id(), ports.installer()::isAtWork);
    memory.change(m -> m.updates(u -> settled));
  }

  private Optional<StoredFile> catalog(KeptMemory memory, Settings settings, List<String> warnings)
      throws WuaException {
    if (!settings.get(WuaKeys.OFFLINE) || ports.repository().isEmpty()) {
      return Optional.empty();
    }
    RefreshCatalog refresh = new RefreshCatalog(ports.repository().get(), ports.progress());
    return Optional.of(refresh.refresh(memory, warnings));
  }

  private SearchFingerprint fingerprint(
      Settings settings, Optional<StoredFile> catalog, Conditions conditions) throws WuaException {
    SoftwareMarks software = ports.conditions().software();
    return new SearchFingerprint(
        catalog.map(file -> file.sha256().hex()).orElse(""),
        settings.get(WuaKeys.FILTER).toString(),
        (settings.get(WuaKeys.SCAN_ENGINE) + " " + ports.sources().version()).strip(),
        software.agentVersion(),
        conditions.osVersion(),
        conditions.boot().id(),
        software.packages(),
        software.products());
  }

  private Optional<ScanResult> kept(KeptMemory memory, SearchFingerprint fingerprint) {
    Optional<SearchMark> last = memory.current().host().lastSearch();
    if (last.filter(mark -> isYoung(mark) && mark.fingerprint().equals(fingerprint)).isEmpty()) {
      return Optional.empty();
    }
    return new KeptSearch(ports.cache()).of(memory).map(ScanCache.Kept::result);
  }

  private boolean isYoung(SearchMark mark) {
    Duration age = Duration.between(mark.at(), ports.clock().instant());
    return !age.isNegative() && age.compareTo(ports.limits().searchAge()) < 0;
  }

  private ScanResult search(
      KeptMemory memory,
      Settings settings,
      Optional<StoredFile> catalog,
      SearchFingerprint fingerprint,
      Conditions conditions,
      RebootState reboot,
      List<String> warnings)
      throws WuaException {
    ports.listener().happened(new AgentEvent.SearchStarted());
    Instant start = ports.clock().instant();
    UpdateSources sources = ports.sources();
    ScanResult found =
        sources.open(catalog).search(new SearchRequest(settings.get(WuaKeys.FILTER)));
    Instant now = ports.clock().instant();
    Duration took = start.isAfter(now) ? Duration.ZERO : Duration.between(start, now);
    SearchMark mark = new SearchMark(fingerprint, now, took);
    Optional<String> problem =
        memory.isSaving()
            ? new KeptSearch(ports.cache()).keep(new ScanCache.Kept(mark, found))
            : Optional.empty();
    problem.ifPresent(warnings::add);
    String line = found.updates().size() + " updates found";
    memory.change(
        m ->
            m.host(host -> problem.isEmpty() ? host.searched(mark) : host.unsearched())
                .updates(
                    u ->
                        new RebootRows(u, conditions.boot().id(), reboot.required(), now)
                            .learn(found))
                .and(HistoryLine.of(now, HistoryLine.Kind.SCAN, line)));
    return found;
  }

  /**
   * Decides anew on the updates of an earlier search, by the rules of now.
   *
   * @throws WuaException where the host or the rules cannot be read
   */
  public HostScan decideAgain(ScanResult raw, KeptMemory memory) throws WuaException {
    return decide.decide(
        raw,
        decide.read(),
        memory.current(),
        ports.conditions().current(),
        ports.installer().rebootState(),
        ports.clock().instant());
  }
}

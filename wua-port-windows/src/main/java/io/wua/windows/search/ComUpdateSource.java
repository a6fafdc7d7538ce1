package io.wua.windows.search;

import io.wua.core.failure.WuaException;
import io.wua.core.host.HostInfo;
import io.wua.core.scan.ScanEngine;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.SearchRequest;
import io.wua.core.scan.UpdateSource;
import io.wua.windows.automation.Automation;
import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.AutomationObject;
import io.wua.windows.automation.Value;
import io.wua.windows.failure.WindowsFailure;
import io.wua.windows.update.FoundUpdates;
import io.wua.windows.update.SearchResultReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks the Windows Update Agent. It does not list updates that newer ones supersede; {@code
 * IncludePotentiallySupersededUpdates}, which would, has no effect since Windows 10 1709.
 */
public final class ComUpdateSource implements UpdateSource {
  private static final String SESSION = "Microsoft.Update.Session";
  private static final Value APPLICATION = new Value.Text("wua");

  private final Automation.Opener opener;
  private final Worker worker;
  private final HostInfo host;
  private final SearchPlace place;
  private final Patience patience;

  /**
   * A source.
   *
   * @param opener how to reach the agent
   * @param worker the one of this process
   * @param host the host that it is the agent of
   * @param place where to look
   * @param patience how long
   */
  public ComUpdateSource(
      Automation.Opener opener,
      Worker worker,
      HostInfo host,
      SearchPlace place,
      Patience patience) {
    this.opener = Objects.requireNonNull(opener, "opener");
    this.worker = Objects.requireNonNull(worker, "worker");
    this.host = Objects.requireNonNull(host, "host");
    this.place = Objects.requireNonNull(place, "place");
    this.patience = Objects.requireNonNull(patience, "patience");
  }

  @Override
  public ScanResult search(SearchRequest request) throws WuaException {
    AtomicBoolean stop = new AtomicBoolean();
    String criteria = request.criteria().text();
    Duration longest = patience.limit().plus(patience.grace());
    return worker.call(() -> search(criteria, stop), longest, () -> stop.set(true));
  }

  private ScanResult search(String criteria, AtomicBoolean stop) throws WuaException {
    try (Automation automation = opener.open()) {
      AutomationObject searcher = searcher(automation);
      place.prepare(automation, searcher);
      RunningSearch running = new RunningSearch(automation, searcher, patience, stop);
      try (AutomationObject result = running.search(criteria)) {
        return result(result);
      }
    } catch (AutomationException e) {
      throw WindowsFailure.of("The search for updates", e);
    }
  }

  private static AutomationObject searcher(Automation automation) throws AutomationException {
    AutomationObject session = automation.create(SESSION);
    session.put("ClientApplicationID", APPLICATION);
    if (session.call("CreateUpdateSearcher") instanceof Value.Ref searcher) {
      return searcher.object();
    }
    throw new AutomationException(
        "CreateUpdateSearcher", AutomationException.TYPE_MISMATCH, "gave no object");
  }

  private ScanResult result(AutomationObject result) throws AutomationException, WuaException {
    Optional<String> incomplete = ResultCode.check(result);
    FoundUpdates found = SearchResultReader.read(result);
    List<String> warnings = new ArrayList<>();
    incomplete.ifPresent(warnings::add);
    warnings.addAll(found.warnings());
    return new ScanResult(
        ScanEngine.WINDOWS,
        Optional.empty(),
        host,
        found.updates(),
        found.supersedence(),
        warnings);
  }
}

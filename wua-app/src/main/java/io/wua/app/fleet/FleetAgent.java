package io.wua.app.fleet;

import io.wua.catalog.trust.CatalogTrustCheck;
import io.wua.core.agent.HostScan;
import io.wua.core.download.FetchOutcome;
import io.wua.core.download.Progress;
import io.wua.core.download.Repository;
import io.wua.core.download.Validators;
import io.wua.core.download.plan.PlannedUpdate;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.report.HostIdentity;
import io.wua.core.report.HostReport;
import io.wua.core.report.HostStatus;
import io.wua.core.report.ReportHost;
import io.wua.core.report.WindowsUpdateStatus;
import io.wua.core.report.exchange.Delivery;
import io.wua.core.report.exchange.MemoryOfServer;
import io.wua.core.scan.CatalogInfo;
import io.wua.core.scan.ExplainingSource;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.WindowsUpdateOwner;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One host of a fleet: takes catalog and files from its repository and reports to its server. Its
 * keys and what it fetched lie in one folder. One call at a time; close it to end its connections.
 */
public final class FleetAgent implements AutoCloseable {
  private final HostIdentity host;
  private final Settings settings;
  private final Clock clock;
  private final Fleet fleet;
  private final Repository repository;
  private final ReportHost reports;

  private FleetAgent(Membership membership, Fleet fleet, Clock clock) {
    this.host = membership.host();
    this.settings = membership.settings();
    this.clock = clock;
    this.fleet = fleet;
    this.repository = fleet.repository().orElseThrow();
    this.reports = fleet.reports().orElseThrow();
  }

  /**
   * Puts the agent together; nothing is asked yet.
   *
   * @param trust the check of a fetched catalog before it takes the place of the old one
   * @param memory what the host remembers of its server
   * @throws WuaException CONFIGURATION where the settings name no repository or server, or a
   *     certificate cannot be used
   */
  public static FleetAgent open(
      Membership membership, CatalogTrustCheck trust, MemoryOfServer memory, Clock clock)
      throws WuaException {
    Fleet fleet = HttpFleet.open(membership, trust, memory, clock);
    if (fleet.repository().isEmpty()) {
      throw missing("repo_url", "repository");
    }
    if (fleet.reports().isEmpty()) {
      throw missing("wapt_server", "server");
    }
    return new FleetAgent(membership, fleet, clock);
  }

  private static WuaException missing(String key, String what) {
    return new WuaException(
        FailureReason.CONFIGURATION,
        "the settings name no " + what + ". Set " + key + " in [global] of wapt-get.ini.");
  }

  /** Why its repositories are what they are, as far as they were chosen; and warnings. */
  public List<String> repositoryNotes() {
    return fleet.notes();
  }

  /**
   * Fetches the catalog, unless it is still the known one.
   *
   * @throws WuaException where the repository cannot be asked
   */
  public FetchOutcome fetchCatalog(Validators known) throws WuaException {
    return repository.fetchCatalog(known, Progress.none());
  }

  /**
   * Fetches the files that what a scan offers takes.
   *
   * @param source what was scanned with: it knows the parts of updates
   * @throws WuaException ABORTED alone, where somebody asked to stop
   */
  public FetchedFiles fetchOffered(HostScan scan, ExplainingSource source) throws WuaException {
    return FetchedFiles.of(
        repository,
        scan.offers().toInstall().stream()
            .flatMap(offered -> source.leaves(offered.update().id()).stream())
            .map(PlannedUpdate::of)
            .toList(),
        Progress.none());
  }

  /**
   * Reports a scan.
   *
   * @param files what became of the files
   * @param took how long the scan took
   * @throws WuaException where the server cannot be asked
   */
  public Delivery report(HostScan scan, FetchedFiles files, Duration took) throws WuaException {
    WindowsUpdateStatus status =
        new WindowsUpdateStatus(
            HostStatus.atRest(scan.offers(), files),
            owned(settings.get(WuaKeys.ENABLED)),
            scan.scan().catalog().flatMap(CatalogInfo::created),
            Optional.of(scan.at()),
            Optional.of(took),
            false,
            Optional.empty());
    HostReport report =
        new HostReport(
            host,
            scan.scan().host(),
            status,
            Optional.of(
                HostReport.reported(scan.offers(), scan.scan().supersedence(), files, files)));
    return reports.report(report, clock.instant());
  }

  private static Optional<Boolean> owned(WindowsUpdateOwner owner) {
    return switch (owner) {
      case AGENT -> Optional.of(true);
      case MICROSOFT -> Optional.of(false);
      case UNTOUCHED -> Optional.empty();
    };
  }

  @Override
  public void close() {
    fleet.close();
  }
}

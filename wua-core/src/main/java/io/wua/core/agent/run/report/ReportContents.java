package io.wua.core.agent.run.report;

import io.wua.core.agent.HostScan;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.agent.memory.SearchMark;
import io.wua.core.host.HostInfo;
import io.wua.core.report.HostIdentity;
import io.wua.core.report.HostReport;
import io.wua.core.report.HostStatus;
import io.wua.core.report.WindowsUpdateStatus;
import io.wua.core.scan.CatalogInfo;
import io.wua.core.settings.value.WindowsUpdateOwner;
import java.util.Optional;

/**
 * Makes the report of a host from its scan and from what the agent remembers.
 *
 * @param identity who the host is
 */
public record ReportContents(HostIdentity identity) {
  /**
   * The report.
   *
   * @param scan the updates with their decisions
   * @param memory what the agent remembers
   * @param owner who runs Windows Update here
   * @param rebootRequired whether Windows waits for a reboot
   * @param agentVersion the version of the Windows Update Agent
   */
  public HostReport of(
      HostScan scan,
      AgentMemory memory,
      WindowsUpdateOwner owner,
      boolean rebootRequired,
      String agentVersion) {
    RememberedFiles files = new RememberedFiles(memory.updates());
    WindowsUpdateStatus status =
        new WindowsUpdateStatus(
            Optional.of(HostStatus.atRest(scan.offers(), files)),
            owned(owner),
            scan.scan().catalog().flatMap(CatalogInfo::created),
            memory.host().lastSearch().map(SearchMark::at),
            memory.host().lastSearch().map(SearchMark::took),
            rebootRequired,
            Optional.of(agentVersion).filter(version -> !version.isBlank()));
    return new HostReport(
        identity,
        scan.scan().host(),
        status,
        Optional.of(HostReport.reported(scan.offers(), scan.scan().supersedence(), files, files)));
  }

  /**
   * The report of a host that was never scanned: who it is, and nothing of updates.
   *
   * @param owner who runs Windows Update here
   * @param rebootRequired whether Windows waits for a reboot
   * @param agentVersion the version of the Windows Update Agent
   */
  public HostReport unscanned(
      WindowsUpdateOwner owner, boolean rebootRequired, String agentVersion) {
    return new HostReport(
        identity,
        new HostInfo(identity.fqdn(), Optional.empty(), Optional.empty()),
        new WindowsUpdateStatus(
            Optional.empty(),
            owned(owner),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            rebootRequired,
            Optional.of(agentVersion).filter(version -> !version.isBlank())),
        Optional.empty());
  }

  private static Optional<Boolean> owned(WindowsUpdateOwner owner) {
    return switch (owner) {
      case AGENT -> Optional.of(true);
      case MICROSOFT -> Optional.of(false);
      case UNTOUCHED -> Optional.empty();
    };
  }
}

package io.wua.core.report;

import io.wua.core.host.HostInfo;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.offer.Offers;
import io.wua.core.scan.Supersedence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that a server is told of a host.
 *
 * @param identity who the host is
 * @param host what it runs
 * @param windowsUpdate how its updates stand as a whole
 * @param updates its updates that have a status; empty where none was ever scanned for, which is
 *     not the same as none found
 */
public record HostReport(
    HostIdentity identity,
    HostInfo host,
    WindowsUpdateStatus windowsUpdate,
    Optional<List<ReportedUpdate>> updates) {
  /** Copies the list and refuses nulls. */
  public HostReport {
    Objects.requireNonNull(identity, "identity");
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(windowsUpdate, "windowsUpdate");
    updates = updates.map(List::copyOf);
  }

  /**
   * What is reported of the updates of a scan: those that have a status in WAPT's words.
   *
   * @param offers the updates with what was decided on them
   * @param edges which of them replace which
   * @param files whether a repository lacks their files
   * @param history what the host remembers of them
   */
  public static List<ReportedUpdate> reported(
      Offers offers, Supersedence edges, FileAvailability files, UpdateHistory history) {
    List<ReportedUpdate> reported = new ArrayList<>();
    for (OfferedUpdate offered : offers.updates()) {
      StatusRow row = StatusRow.of(offered, files);
      if (row.status().isPresent()) {
        reported.add(
            new ReportedUpdate(
                offered.update(),
                row,
                edges.supersededBy(offered.update().id().guid()),
                offered.scanned().hidden(),
                history.isDownloaded(row.id()),
                history.installedOn(row.id())));
      }
    }
    return List.copyOf(reported);
  }
}

package io.wua.server.store.report;

import io.wua.core.update.Sha256;
import io.wua.core.update.UpdateId;
import io.wua.server.fleet.attempt.AttemptKind;
import io.wua.server.fleet.attempt.AttemptOutcome;
import io.wua.server.fleet.report.HostReport;
import io.wua.server.fleet.report.ReportOrder;
import io.wua.server.fleet.report.ReportOutcome;
import io.wua.server.fleet.report.ReportedRow;
import io.wua.server.fleet.report.RowDifference;
import io.wua.server.store.host.AuditTable;
import io.wua.server.store.host.HostLine;
import io.wua.server.store.host.HostLog;
import io.wua.server.store.host.HostTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Takes one report of a locked host, within the transaction of its caller. */
public final class ReportWriter {
  private static final List<String> BOTH = List.of(HostReport.UPDATES, HostReport.ROWS);

  private final Handle handle;
  private final HostLine host;
  private final HostLog log;
  private final AttemptKind kind;

  /** A writer for one attempt of a host. */
  public ReportWriter(Handle handle, HostLine host, HostLog log, AttemptKind kind) {
    this.handle = handle;
    this.host = host;
    this.log = log;
    this.kind = kind;
  }

  /**
   * Takes a report.
   *
   * @param report what came
   * @param lastRevision the revision that it has to pass, -1 where the count begins anew
   * @param key SHA-256 of the public key that signed it
   */
  public ReportOutcome.Answered take(HostReport report, long lastRevision, Optional<Sha256> key) {
    return switch (ReportOrder.of(report, lastRevision, log.remembered())) {
      case REPLAY ->
          new ReportOutcome.Replayed(host.computerFqdn(), SectionTable.hashes(handle, host.id()));
      case STALE -> stale(report, lastRevision, key);
      case NEXT -> apply(report, key);
    };
  }

  private ReportOutcome.Answered stale(HostReport report, long lastRevision, Optional<Sha256> key) {
    String reason =
        "Revision " + report.revision() + " came after revision " + lastRevision + " was applied.";
    log.add(kind, report, key, AttemptOutcome.STALE, reason);
    AuditTable.add(
        handle, report.receivedOn(), "server", "report", host.id().text(), "stale", reason);
    return new ReportOutcome.Stale(
        host.computerFqdn(), SectionTable.hashes(handle, host.id()), lastRevision);
  }

  private ReportOutcome.Answered apply(HostReport report, Optional<Sha256> key) {
    SectionTable.put(handle, host.id(), report.sections());
    report
        .updates()
        .ifPresent(
            updates ->
                DescriptionMerge.merge(handle, updates, report.language(), report.receivedOn()));
    List<UpdateId> undescribed = report.rows().map(this::applyRows).orElse(List.of());
    HostTable.applied(handle, host.id(), report.revision(), report.wuaStatus());
    report.windows().ifPresent(windows -> HostTable.runs(handle, host.id(), windows));
    Map<String, String> hashes = applyHashes(report, !undescribed.isEmpty());
    if (undescribed.isEmpty()) {
      log.add(kind, report, key, AttemptOutcome.APPLIED, "Applied.");
    } else {
      log.add(
          kind,
          report,
          key,
          AttemptOutcome.PARTIAL,
          undescribed.size()
              + " updates are described by nobody, "
              + undescribed.get(0)
              + " for one: their rows were kept out.");
    }
    return new ReportOutcome.Applied(host.computerFqdn(), hashes, undescribed);
  }

  private List<UpdateId> applyRows(List<ReportedRow> rows) {
    RowDifference difference =
        RowDifference.of(
            RowTable.of(handle, host.id()),
            rows,
            new DescriptionTable(handle).described(rows.stream().map(ReportedRow::id).toList()));
    RowTable.change(handle, host.id(), difference);
    return difference.undescribed();
  }

  private Map<String, String> applyHashes(HostReport report, boolean partial) {
    Map<String, String> known = SectionTable.hashes(handle, host.id());
    Map<String, String> fresh = new TreeMap<>(report.hashes());
    fresh.keySet().removeIf(name -> !report.has(name));
    if (partial) {
      // Both: the update may have gone from the catalog since this host described it.
      SectionTable.forgetHashes(handle, host.id(), BOTH);
      known.keySet().removeAll(BOTH);
      fresh.keySet().removeAll(BOTH);
    }
    fresh.entrySet().removeIf(e -> e.getValue().equals(known.get(e.getKey())));
    SectionTable.putHashes(handle, host.id(), fresh);
    known.putAll(fresh);
    return known;
  }
}

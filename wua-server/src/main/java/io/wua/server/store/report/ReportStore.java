package io.wua.server.store.report;

import io.wua.server.fleet.HostState;
import io.wua.server.fleet.attempt.AttemptKind;
import io.wua.server.fleet.report.HostReport;
import io.wua.server.fleet.report.ReportOutcome;
import io.wua.server.store.connect.Transactions;
import io.wua.server.store.host.HostLine;
import io.wua.server.store.host.HostLog;
import io.wua.server.store.host.HostTable;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Applies reports, one transaction each. */
public final class ReportStore {
  private final Transactions transactions;

  /** Reports into that database. */
  public ReportStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Applies a report; whatever fails for a while is a {@link ReportOutcome.Later}. */
  public ReportOutcome apply(HostReport report) {
    return transactions.write(handle -> apply(handle, report), ReportOutcome.Later::new);
  }

  private static ReportOutcome apply(Handle handle, HostReport report) {
    Optional<HostLine> found = HostTable.lock(handle, report.host());
    if (found.isEmpty() || !mayReport(found.get(), report)) {
      return new ReportOutcome.NotRegistered(found.map(HostLine::state));
    }
    HostLine host = found.get();
    HostLog log = HostLog.of(handle, host);
    return new ReportWriter(handle, host, log, AttemptKind.REPORT)
        .take(report, host.lastRevision(), report.signer());
  }

  /** The key is asked again: it may have changed since the signature was checked. */
  private static boolean mayReport(HostLine host, HostReport report) {
    return host.state() == HostState.REGISTERED
        && (report.signer().isEmpty() || report.signer().equals(host.key()));
  }
}

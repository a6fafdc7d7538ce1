package io.wua.testkit.report;

import io.wua.core.host.HostInfo;
import io.wua.core.report.HostIdentity;
import io.wua.core.report.HostReport;
import io.wua.core.report.HostStatus;
import io.wua.core.report.ReportedUpdate;
import io.wua.core.report.StatusRow;
import io.wua.core.report.UpdateStatus;
import io.wua.core.report.WindowsUpdateStatus;
import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reports of a host that has as many updates as a test wants. */
public final class SampleReports {
  /** The host that reports. */
  public static final HostIdentity HOST =
      new HostIdentity("4C4C4544-0000-0000-0000-000000000001", "pc1.example.org");

  private static final Instant SCANNED = Instant.parse("2026-07-20T10:00:00Z");

  private SampleReports() {}

  /**
   * A report with updates 0, 1, 2 and so on, all with the same status.
   *
   * @param updates how many
   * @param status of each
   */
  public static HostReport with(int updates, UpdateStatus status) {
    List<ReportedUpdate> rows = new ArrayList<>();
    for (int i = 0; i < updates; i++) {
      rows.add(update(i, status));
    }
    return new HostReport(
        HOST,
        new HostInfo("PC1", Optional.empty(), Optional.empty()),
        new WindowsUpdateStatus(
            Optional.of(
                updates == 0 || status == UpdateStatus.OK
                    ? HostStatus.OK
                    : HostStatus.PENDING_UPDATES),
            Optional.of(true),
            Optional.of(Instant.parse("2026-07-14T18:00:00Z")),
            Optional.of(SCANNED),
            Optional.empty(),
            false,
            Optional.of("10.0.19041.1")),
        Optional.of(rows));
  }

  private static ReportedUpdate update(int number, UpdateStatus status) {
    UpdateId id = new UpdateId(new UUID(0x5ca_0000_0000_4000L, number), 200);
    boolean installed = status == UpdateStatus.OK;
    return new ReportedUpdate(
        Update.builder(id)
            .title("Update " + number)
            .kbs(List.of(new KbNumber(String.valueOf(5_000_000 + number))))
            .severity(Severity.CRITICAL)
            .classification(Classification.SECURITY_UPDATES)
            .released(Instant.parse("2026-07-14T17:00:00Z"))
            .build(),
        new StatusRow(
            id,
            Optional.of(status),
            status != UpdateStatus.DISCARDED,
            Optional.empty(),
            installed,
            false),
        Set.of(),
        false,
        installed,
        installed ? Optional.of(SCANNED) : Optional.empty());
  }
}

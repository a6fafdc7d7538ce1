package io.wua.files.state;

import io.wua.core.host.HostInfo;
import io.wua.core.report.HostReport;
import io.wua.core.report.UpdateStatus;
import io.wua.testkit.report.SampleReports;
import java.util.Optional;

/** Reports that tests tell apart by a number, which is the name of their host. */
final class Reports {
  private Reports() {}

  static HostReport number(long number) {
    HostReport any = SampleReports.with(1, UpdateStatus.PENDING);
    return new HostReport(
        any.identity(),
        new HostInfo(Long.toString(number), Optional.empty(), Optional.empty()),
        any.windowsUpdate(),
        any.updates());
  }

  static long numberOf(HostReport report) {
    return Long.parseLong(report.host().name());
  }
}

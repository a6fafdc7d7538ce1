package io.wua.core.agent.outcome;

import io.wua.core.schedule.RecurrentWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of looking for due work.
 *
 * @param scan of the scan that belongs to a download, where that was due
 * @param download of the download, where it was due
 * @param install of the installation, where it was due
 * @param report of the report, where anything was done
 * @param reboot of the reboot, where updates wait for one
 * @param problems what failed, one sentence each
 * @param next when each kind of work is due next, where it has a period
 */
public record DueOutcome(
    Optional<ScanOutcome> scan,
    Optional<DownloadOutcome> download,
    Optional<InstallOutcome> install,
    Optional<ReportResult> report,
    Optional<RebootOutcome> reboot,
    List<String> problems,
    Map<RecurrentWork, Instant> next) {
  /** Copies the collections and refuses nulls. */
  public DueOutcome {
    Objects.requireNonNull(scan, "scan");
    Objects.requireNonNull(download, "download");
    Objects.requireNonNull(install, "install");
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(reboot, "reboot");
    problems = List.copyOf(problems);
    next = Map.copyOf(next);
  }

  /** Whether anything was due and looked into. */
  public boolean didSomething() {
    return scan.isPresent() || install.isPresent() || !problems.isEmpty();
  }

  /** The same with what came of the report. */
  public DueOutcome reported(ReportResult result) {
    return new DueOutcome(scan, download, install, Optional.of(result), reboot, problems, next);
  }

  /** The same with what came of the reboot. */
  public DueOutcome rebooting(Optional<RebootOutcome> outcome) {
    return new DueOutcome(scan, download, install, report, outcome, problems, next);
  }

  /** The same with one more thing that failed. */
  public DueOutcome failing(String problem) {
    List<String> more = new ArrayList<>(problems);
    more.add(problem);
    return new DueOutcome(scan, download, install, report, reboot, more, next);
  }
}

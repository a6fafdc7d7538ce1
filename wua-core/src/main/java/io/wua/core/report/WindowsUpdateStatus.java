package io.wua.core.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How Windows updates stand on a host as a whole ({@code waptwua_status} and {@code
 * wuauserv_status}).
 *
 * @param status the status of the host; empty where it was never scanned
 * @param enabled whether this agent owns Windows Update; empty where it leaves that alone
 * @param catalogDate of when the catalog of the last scan is
 * @param lastScan when the last scan ended
 * @param scanTook how long it took
 * @param rebootRequired whether Windows waits for a reboot
 * @param agentVersion the version of the Windows Update Agent
 */
public record WindowsUpdateStatus(
    Optional<HostStatus> status,
    Optional<Boolean> enabled,
    Optional<Instant> catalogDate,
    Optional<Instant> lastScan,
    Optional<Duration> scanTook,
    boolean rebootRequired,
    Optional<String> agentVersion) {
  /** Refuses nulls. */
  public WindowsUpdateStatus {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(enabled, "enabled");
    Objects.requireNonNull(catalogDate, "catalogDate");
    Objects.requireNonNull(lastScan, "lastScan");
    Objects.requireNonNull(scanTook, "scanTook");
    Objects.requireNonNull(agentVersion, "agentVersion");
  }
}

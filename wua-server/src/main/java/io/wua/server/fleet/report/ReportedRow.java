package io.wua.server.fleet.report;

import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a host says of one update on itself: a row of {@code waptwua_updates_localstatus}. A flag
 * that the host leaves out stays unknown.
 *
 * @param id the update
 * @param status WAPT's word: OK, PENDING, MISSING, DISCARDED or ERROR; kept as reported
 * @param allowed whether the policy allows it
 * @param installed whether it is installed
 * @param present whether Windows knew it at the last scan
 * @param hidden whether it is hidden in Windows
 * @param delayed whether its delay is not over
 * @param delayedUntil when its delay ends, where the host tells it
 * @param downloaded whether its files are on the host
 * @param installDate when it was installed, ISO-8601 as reported
 * @param history JSON text of what was done with it
 */
public record ReportedRow(
    UpdateId id,
    Optional<String> status,
    Optional<Boolean> allowed,
    Optional<Boolean> installed,
    Optional<Boolean> present,
    Optional<Boolean> hidden,
    Optional<Boolean> delayed,
    Optional<Instant> delayedUntil,
    Optional<Boolean> downloaded,
    Optional<String> installDate,
    Optional<String> history) {
  private static final int WORD = 40;
  private static final int LONGEST_HISTORY = 500_000;

  /** Refuses nulls, and texts that no agent writes. */
  public ReportedRow {
    Objects.requireNonNull(id, "id");
    status = WireText.clean(status, "status", WORD);
    Objects.requireNonNull(allowed, "allowed");
    Objects.requireNonNull(installed, "installed");
    Objects.requireNonNull(present, "present");
    Objects.requireNonNull(hidden, "hidden");
    Objects.requireNonNull(delayed, "delayed");
    Objects.requireNonNull(delayedUntil, "delayedUntil");
    Objects.requireNonNull(downloaded, "downloaded");
    installDate = WireText.clean(installDate, "install_date", WORD);
    history = WireText.clean(history, "history", LONGEST_HISTORY);
  }
}

package io.wua.server.http.api;

import io.wua.server.fleet.reading.HostUpdate;
import io.wua.server.fleet.report.ReportedRow;
import java.util.Optional;

/**
 * An update on a host as the read API tells it; what the host has not said is null there.
 *
 * @param update the update
 * @param status OK, PENDING, MISSING, DISCARDED or ERROR
 * @param allowed whether its policy allows it
 * @param installed whether it is installed
 * @param present whether Windows knew it at the last scan
 * @param hidden whether it is hidden in Windows
 * @param delayed whether its delay is not over
 * @param downloaded whether its files are on the host
 * @param installDate when it was installed, as reported
 */
record HostUpdateEntry(
    UpdateEntry update,
    Optional<String> status,
    Optional<Boolean> allowed,
    Optional<Boolean> installed,
    Optional<Boolean> present,
    Optional<Boolean> hidden,
    Optional<Boolean> delayed,
    Optional<Boolean> downloaded,
    Optional<String> installDate) {
  static HostUpdateEntry of(HostUpdate update) {
    ReportedRow row = update.row();
    return new HostUpdateEntry(
        UpdateEntry.of(update.update()),
        row.status(),
        row.allowed(),
        row.installed(),
        row.present(),
        row.hidden(),
        row.delayed(),
        row.downloaded(),
        row.installDate());
  }
}

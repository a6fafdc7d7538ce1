package io.wua.http.wire.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.WuaException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The object {@code waptwua_status}: how the updates of a host stand as a whole.
 *
 * @param status a word of {@link io.wua.core.report.HostStatus}, or one that we do not know
 * @param enabled whether the agent owns Windows Update
 * @param wsusscn2cabDate of when its catalog is, ISO-8601 in UTC without zone
 * @param lastScanDate when it last scanned, ISO-8601 in local time without zone
 * @param lastScanSeconds how long that took
 * @param rebootRequired whether Windows waits for a reboot
 */
public record WaptwuaStatus(
    Optional<String> status,
    Optional<Boolean> enabled,
    Optional<String> wsusscn2cabDate,
    Optional<String> lastScanDate,
    OptionalDouble lastScanSeconds,
    Optional<Boolean> rebootRequired) {
  /** Refuses nulls. */
  public WaptwuaStatus {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(enabled, "enabled");
    Objects.requireNonNull(wsusscn2cabDate, "wsusscn2cabDate");
    Objects.requireNonNull(lastScanDate, "lastScanDate");
    Objects.requireNonNull(lastScanSeconds, "lastScanSeconds");
    Objects.requireNonNull(rebootRequired, "rebootRequired");
  }

  /**
   * Reads the object; unknown keys are passed over.
   *
   * @param what where it is, for messages
   * @throws WuaException MALFORMED where a value is of another kind
   */
  public static WaptwuaStatus read(String what, JsonNode json) throws WuaException {
    RowReader row = new RowReader(what, json);
    return new WaptwuaStatus(
        row.text("status"),
        row.flag("enabled"),
        row.text("wsusscn2cab_date"),
        row.text("last_scan_date"),
        row.number("last_scan_duration"),
        row.flag("rebootrequired"));
  }

  /** The object. */
  public ObjectNode toJson() {
    return new RowWriter()
        .text("status", status)
        .flag("enabled", enabled)
        .text("wsusscn2cab_date", wsusscn2cabDate)
        .text("last_scan_date", lastScanDate)
        .number("last_scan_duration", lastScanSeconds)
        .flag("rebootrequired", rebootRequired)
        .done();
  }
}

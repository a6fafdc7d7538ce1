package io.wua.http.wire.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of {@code waptwua_updates_localstatus}: how an update stands on one host, in the columns
 * of WAPT's table {@code HostWsus}.
 *
 * @param updateId the update; a row of {@code waptwua_updates} has the same
 * @param status a word of {@link io.wua.core.report.UpdateStatus}, or one that we do not know
 * @param allowed whether the policy allows it
 * @param installed whether it is on the host
 * @param present whether Windows Update knew it in the last scan
 * @param hidden whether Windows hides it
 * @param delayed whether it waits for its delay; never told by older agents
 * @param delayedUntil when its delay ends, ISO-8601 with T in UTC; ours, WAPT drops it
 * @param downloaded whether its files are on the host
 * @param installDate when it was installed, ISO-8601 with T
 * @param history what happened to it
 */
public record LocalStatusRow(
    UpdateId updateId,
    Optional<String> status,
    boolean allowed,
    boolean installed,
    boolean present,
    boolean hidden,
    boolean delayed,
    Optional<String> delayedUntil,
    boolean downloaded,
    Optional<String> installDate,
    List<HistoryEntry> history) {
  /** Copies the list and refuses nulls. */
  public LocalStatusRow {
    Objects.requireNonNull(updateId, "updateId");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(delayedUntil, "delayedUntil");
    Objects.requireNonNull(installDate, "installDate");
    history = List.copyOf(history);
  }

  /**
   * Reads a row; unknown keys are passed over, a flag that is not told is false.
   *
   * @param what where it is, for messages
   * @throws WuaException MALFORMED where it has no update id or a column of another kind
   */
  public static LocalStatusRow read(String what, JsonNode json) throws WuaException {
    RowReader row = new RowReader(what, json);
    List<HistoryEntry> history = new ArrayList<>();
    for (JsonNode each : row.node("history")) {
      history.add(HistoryEntry.read(what + ".history[" + history.size() + "]", each));
    }
    return new LocalStatusRow(
        row.updateId(),
        row.text("status"),
        row.flag("allowed").orElse(false),
        row.flag("installed").orElse(false),
        row.flag("present").orElse(false),
        row.flag("hidden").orElse(false),
        row.flag("delayed").orElse(false),
        row.text("delayed_until"),
        row.flag("downloaded").orElse(false),
        row.text("install_date"),
        history);
  }

  /** The row with every column. */
  public ObjectNode toJson() {
    return new RowWriter()
        .text("update_id", updateId.wire())
        .text("status", status)
        .flag("allowed", allowed)
        .flag("installed", installed)
        .flag("present", present)
        .flag("hidden", hidden)
        .flag("delayed", delayed)
        .text("delayed_until", delayedUntil)
        .flag("downloaded", downloaded)
        .text("install_date", installDate)
        .objects("history", history.stream().map(HistoryEntry::toJson).toList())
        .done();
  }
}

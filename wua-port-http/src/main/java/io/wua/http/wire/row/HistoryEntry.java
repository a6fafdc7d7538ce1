package io.wua.http.wire.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.WuaException;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that happened to an update on a host, from the history of the Windows Update Agent.
 *
 * @param date when, ISO-8601 with T
 * @param operation what was done
 * @param resultCode how it ended
 * @param applicationId who did it
 * @param title the title of the update
 * @param description its description
 * @param updateId the update
 */
public record HistoryEntry(
    Optional<String> date,
    Optional<String> operation,
    Optional<String> resultCode,
    Optional<String> applicationId,
    Optional<String> title,
    Optional<String> description,
    Optional<String> updateId) {
  /** Refuses nulls. */
  public HistoryEntry {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(resultCode, "resultCode");
    Objects.requireNonNull(applicationId, "applicationId");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(updateId, "updateId");
  }

  static HistoryEntry read(String what, JsonNode json) throws WuaException {
    RowReader row = new RowReader(what, json);
    return new HistoryEntry(
        row.text("date"),
        row.text("operation"),
        row.text("result_code"),
        row.text("application_id"),
        row.text("title"),
        row.text("description"),
        row.text("update_id"));
  }

  ObjectNode toJson() {
    return new RowWriter()
        .text("date", date)
        .text("operation", operation)
        .text("result_code", resultCode)
        .text("application_id", applicationId)
        .text("title", title)
        .text("description", description)
        .text("update_id", updateId)
        .done();
  }
}

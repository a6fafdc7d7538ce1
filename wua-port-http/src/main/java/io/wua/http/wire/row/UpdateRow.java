package io.wua.http.wire.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of {@code waptwua_updates}: what an update is, in the columns of WAPT's table {@code
 * WsusUpdates}.
 *
 * @param updateId the update
 * @param title its title in the language of the host that reports; WAPT's server wants one
 * @param updateType its kind, "Software" or "Driver"; WAPT's server wants one
 * @param kbids its KB numbers, bare digits
 * @param severity its MSRC severity
 * @param changetime when it was published, ISO-8601 with T
 * @param categories its product and classification
 * @param download its files
 * @param relations what else it concerns
 * @param behavior how it installs
 * @param notes what people read of it
 */
public record UpdateRow(
    UpdateId updateId,
    String title,
    String updateType,
    List<String> kbids,
    Optional<String> severity,
    Optional<String> changetime,
    RowCategories categories,
    RowDownload download,
    RowRelations relations,
    RowBehavior behavior,
    RowNotes notes) {
  /** Takes the prefix KB off the numbers; copies the list and refuses nulls. */
  public UpdateRow {
    Objects.requireNonNull(updateId, "updateId");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(updateType, "updateType");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(changetime, "changetime");
    Objects.requireNonNull(categories, "categories");
    Objects.requireNonNull(download, "download");
    Objects.requireNonNull(relations, "relations");
    Objects.requireNonNull(behavior, "behavior");
    Objects.requireNonNull(notes, "notes");
    kbids = kbids.stream().map(kb -> kb.strip().replaceFirst("^[Kk][Bb] *", "")).toList();
  }

  /**
   * Reads a row; unknown keys are passed over.
   *
   * @param what where it is, for messages
   * @throws WuaException MALFORMED where it has no update id, title or type, or a column of another
   *     kind
   */
  public static UpdateRow read(String what, JsonNode json) throws WuaException {
    RowReader row = new RowReader(what, json);
    return new UpdateRow(
        row.updateId(),
        row.required("title"),
        row.required("update_type"),
        row.texts("kbids"),
        row.text("severity"),
        row.text("changetime"),
        RowCategories.read(row),
        RowDownload.read(row),
        RowRelations.read(row),
        RowBehavior.read(row),
        RowNotes.read(row));
  }

  /** The row with every column. */
  public ObjectNode toJson() {
    RowWriter row =
        new RowWriter()
            .text("update_id", updateId.wire())
            .text("title", title)
            .text("update_type", updateType)
            .texts("kbids", kbids)
            .text("severity", severity)
            .text("changetime", changetime);
    categories.write(row);
    download.write(row);
    relations.write(row);
    behavior.write(row);
    notes.write(row);
    return row.done();
  }
}

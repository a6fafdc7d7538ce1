package io.wua.app.output.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.app.output.json.UpdateJson.PayloadJson;
import io.wua.catalog.listing.change.CatalogChanges;
import io.wua.catalog.listing.change.Change;
import io.wua.catalog.listing.change.ChangeKind;
import io.wua.core.scan.CatalogInfo;
import io.wua.core.update.UpdateId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The document {@code wua.catalog.diff/1}: what is different between two catalogs. Moments are ISO
 * 8601 in UTC; what is not known is null.
 */
@JsonPropertyOrder({"schema", "older", "newer", "counts", "changes"})
public record CatalogDiffJson(
    String schema,
    Issue older,
    Issue newer,
    Map<ChangeKind, Integer> counts,
    List<ChangeJson> changes) {
  /** One of the two catalogs. */
  @JsonPropertyOrder({"created", "digest", "closedWorld"})
  public record Issue(@Nullable String created, String digest, boolean closedWorld) {
    static Issue of(CatalogInfo info) {
      return new Issue(
          info.created().map(Object::toString).orElse(null), info.digest(), info.closedWorld());
    }
  }

  /** One change of one update. */
  @JsonPropertyOrder({
    "change",
    "previous",
    "update",
    "supersededBy",
    "filesAdded",
    "filesRemoved",
    "filesMoved"
  })
  public record ChangeJson(
      ChangeKind change,
      @Nullable String previous,
      ListedUpdateJson update,
      List<String> supersededBy,
      List<PayloadJson> filesAdded,
      List<PayloadJson> filesRemoved,
      List<PayloadJson> filesMoved) {
    static ChangeJson of(Change change) {
      return new ChangeJson(
          change.kind(),
          change.previous().map(UpdateId::wire).orElse(null),
          ListedUpdateJson.of(change.update()),
          change.supersededBy().stream().map(UpdateId::wire).toList(),
          change.files().added().stream().map(PayloadJson::of).toList(),
          change.files().removed().stream().map(PayloadJson::of).toList(),
          change.files().moved().stream().map(PayloadJson::of).toList());
    }
  }

  /** The document of a comparison. */
  public static CatalogDiffJson of(CatalogChanges changes) {
    return new CatalogDiffJson(
        "wua.catalog.diff/1",
        Issue.of(changes.older()),
        Issue.of(changes.newer()),
        changes.counts(),
        changes.changes().stream().map(ChangeJson::of).toList());
  }
}

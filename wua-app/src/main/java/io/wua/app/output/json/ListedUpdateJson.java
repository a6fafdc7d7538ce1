package io.wua.app.output.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.app.output.json.UpdateJson.NamedId;
import io.wua.catalog.listing.ListedUpdate;
import io.wua.core.update.KbNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a list of updates in documents about catalogs. */
@JsonPropertyOrder({
  "id",
  "kbs",
  "title",
  "severity",
  "classification",
  "products",
  "published",
  "sizeBytes",
  "files",
  "superseded"
})
public record ListedUpdateJson(
    String id,
    List<String> kbs,
    String title,
    String severity,
    @Nullable NamedId classification,
    List<NamedId> products,
    @Nullable String published,
    @Nullable Long sizeBytes,
    int files,
    boolean superseded) {
  static ListedUpdateJson of(ListedUpdate update) {
    return new ListedUpdateJson(
        update.id().wire(),
        update.kbs().stream().map(KbNumber::digits).toList(),
        update.title(),
        update.severity().label(),
        update.classification().map(NamedId::of).orElse(null),
        update.products().stream().map(NamedId::of).toList(),
        update.released().map(Object::toString).orElse(null),
        update.sizeBytes().isPresent() ? update.sizeBytes().getAsLong() : null,
        update.files(),
        update.superseded());
  }
}

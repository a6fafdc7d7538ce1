package io.wua.app.output.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.catalog.OfflineCatalog;
import io.wua.core.scan.CatalogInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The document {@code wua.catalog.info/1}. */
@JsonPropertyOrder({
  "schema",
  "created",
  "closedWorld",
  "elements",
  "updates",
  "digest",
  "warnings"
})
public record CatalogInfoJson(
    String schema,
    @Nullable String created,
    boolean closedWorld,
    int elements,
    int updates,
    String digest,
    List<String> warnings) {
  /** The document of a catalog. */
  public static CatalogInfoJson of(OfflineCatalog catalog) {
    CatalogInfo info = catalog.info();
    return new CatalogInfoJson(
        "wua.catalog.info/1",
        info.created().map(Object::toString).orElse(null),
        info.closedWorld(),
        info.updates(),
        catalog.topLevelUpdates(),
        info.digest(),
        catalog.warnings());
  }
}

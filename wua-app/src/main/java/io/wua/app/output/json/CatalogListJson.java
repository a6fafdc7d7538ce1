package io.wua.app.output.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.catalog.listing.ListPage;
import java.util.List;
import java.util.Locale;

/**
 * The document {@code wua.catalog.list/1}: one page of a list. Moments are ISO 8601 in UTC; what is
 * not known is null.
 */
@JsonPropertyOrder({"schema", "total", "page", "pages", "limit", "sort", "updates", "warnings"})
public record CatalogListJson(
    String schema,
    int total,
    int page,
    int pages,
    int limit,
    String sort,
    List<ListedUpdateJson> updates,
    List<String> warnings) {
  /** The document of a page. */
  public static CatalogListJson of(ListPage page) {
    return new CatalogListJson(
        "wua.catalog.list/1",
        page.total(),
        page.query().page(),
        page.pages(),
        page.query().limit(),
        page.query().order().name().toLowerCase(Locale.ROOT),
        page.updates().stream().map(ListedUpdateJson::of).toList(),
        page.warnings());
  }
}

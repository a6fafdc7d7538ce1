package io.wua.app.output.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.catalog.probe.ProbeList;
import io.wua.core.scan.CatalogInfo;
import java.util.List;

/**
 * The document {@code wua.catalog.probes/1}: what hosts must be asked.
 *
 * @param schema its name
 * @param catalog the catalog
 * @param platforms the platforms as they were asked for; empty for any host
 * @param products the products that these are
 * @param updates how many updates are in reach
 * @param probes each fact once
 */
@JsonPropertyOrder({"schema", "catalog", "platforms", "products", "updates", "probes"})
public record ProbesJson(
    String schema,
    ScanJson.Catalog catalog,
    List<String> platforms,
    List<String> products,
    int updates,
    List<ProbeJson> probes) {
  /** The document of a list. */
  public static ProbesJson of(CatalogInfo catalog, List<String> platforms, ProbeList list) {
    return new ProbesJson(
        "wua.catalog.probes/1",
        ScanJson.Catalog.of(catalog),
        platforms,
        list.products(),
        list.updates(),
        list.probes().stream().map(ProbeJson::of).toList());
  }
}

package io.wua.core.scan;

import io.wua.core.host.HostInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a source found. An empty list of updates means that it was asked and found none; a source
 * that could not be asked throws instead.
 *
 * @param engine who evaluated
 * @param catalog the catalog used, for engines that use one
 * @param host the host
 * @param updates the updates that match the request, each id once
 * @param supersedence the raw edges between updates
 * @param warnings what the source could not do fully, for people
 */
public record ScanResult(
    ScanEngine engine,
    Optional<CatalogInfo> catalog,
    HostInfo host,
    List<ScannedUpdate> updates,
    Supersedence supersedence,
    List<String> warnings) {
  /** Copies the lists and refuses nulls. */
  public ScanResult {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(catalog, "catalog");
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(supersedence, "supersedence");
    updates = List.copyOf(updates);
    warnings = List.copyOf(warnings);
  }
}

package io.wua.files.state.search;

import io.wua.core.agent.memory.SearchMark;
import io.wua.core.host.HostInfo;
import io.wua.core.scan.CatalogInfo;
import io.wua.core.scan.ScanEngine;
import java.util.List;
import java.util.Optional;

/**
 * What a search has once, whatever it found.
 *
 * @param mark which search
 * @param engine who evaluated
 * @param catalog the catalog used
 * @param host the host
 * @param warnings what could not be done fully
 * @param updates how many updates it found: an array that lost some must not look like all
 * @param edges how many updates name others as replaced
 */
record SearchHead(
    SearchMark mark,
    ScanEngine engine,
    Optional<CatalogInfo> catalog,
    HostInfo host,
    List<String> warnings,
    int updates,
    int edges) {
  SearchHead {
    warnings = List.copyOf(warnings);
  }
}

package io.wua.simulation.catalog.demo;

import io.wua.simulation.catalog.Catalog;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.known.Classifications;
import io.wua.simulation.catalog.known.Detectoids;
import io.wua.simulation.catalog.known.Products;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demo's catalog: some fifty updates that people see, from December 2025 to November 2026, for
 * Windows 10, 11, Server 2012 R2, 2022 and 2025, .NET Framework, the scanner of Windows and a few
 * programs. No drivers.
 */
public final class DemoCatalog {
  /** The date of the issue: some hours before the demo's present. */
  private static final Instant CREATED = Instant.parse("2026-11-24T07:00:00Z");

  private DemoCatalog() {}

  /** The catalog; the same at each call. */
  public static Catalog create() {
    List<Entry> entries =
        Stream.of(
                Products.all(),
                Classifications.all(),
                Detectoids.all(),
                UnifiedUpdates.entries(),
                ComponentUpdates.entries(),
                DotNetUpdates.entries(),
                DefenderUpdates.entries(),
                ProgramUpdates.entries())
            .flatMap(List::stream)
            .toList();
    return new Catalog(DemoIds.update("package"), CREATED, entries);
  }
}

package io.wua.simulation.catalog;

import io.wua.simulation.catalog.delivery.FileLocation;
import io.wua.simulation.catalog.entry.PlacedEntry;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One issue of a catalog as its writer needs it: everything in the order of the addresses, one
 * after the other. An implementation may make entries on the way and forget them.
 */
public interface CatalogContent {
  /** The identity of the issue. */
  UUID packageId();

  /** Its date. */
  Instant created();

  /** Every entry once, in strictly ascending order of addresses; the same at each call. */
  Stream<PlacedEntry> entries();

  /**
   * A run of them; several threads may ask for different runs at once.
   *
   * @param from how many entries stand before it
   * @param most how many entries it has, or fewer where the content ends
   */
  default Stream<PlacedEntry> entries(int from, int most) {
    return entries().skip(from).limit(most);
  }

  /** The locations of files, each digest at most once; the same at each call. */
  Stream<FileLocation> fileLocations();
}

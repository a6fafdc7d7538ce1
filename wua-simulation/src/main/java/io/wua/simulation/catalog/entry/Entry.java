package io.wua.simulation.catalog.entry;

import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.List;

/** One revision of something that a catalog holds; the catalog gives it an address of its own. */
public sealed interface Entry permits CategoryEntry, DetectoidEntry, BundleEntry, LeafEntry {
  /** Its identity. */
  UpdateId id();

  /** Its {@code CreationDate}, written to the second. */
  Instant created();

  /** What must hold before it is evaluated: all of these. */
  List<Clause> prerequisites();

  /** Its titles, one per language; may be none. */
  List<LocalizedText> texts();
}

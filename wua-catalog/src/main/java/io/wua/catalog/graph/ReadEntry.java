package io.wua.catalog.graph;

import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.fragment.ExtendedFragment;
import io.wua.catalog.fragment.LocalizedFragment;
import io.wua.catalog.index.IndexedUpdate;
import java.util.Objects;
import java.util.Optional;

/**
 * One revision, all of it in memory.
 *
 * @param index its element in {@code package.xml}
 * @param core its core fragment, absent in excerpts
 * @param extended its extended fragment; most revisions have none
 * @param text its texts in the best language at hand; leaves often have none
 */
record ReadEntry(
    IndexedUpdate index,
    Optional<CoreFragment> core,
    Optional<ExtendedFragment> extended,
    Optional<LocalizedFragment> text)
    implements JoinedEntry {
  /** Refuses nulls. */
  ReadEntry {
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(core, "core");
    Objects.requireNonNull(extended, "extended");
    Objects.requireNonNull(text, "text");
  }
}

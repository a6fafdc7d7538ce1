package io.wua.catalog.listing.detail;

import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.core.download.plan.Leaf;
import io.wua.core.download.plan.UpdateLeaves;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the leaves of updates: the parts that are installed by themselves. Safe for several
 * threads.
 */
public final class LeafReading {
  private final Catalog catalog;
  private final Map<UpdateId, CatalogEntry> updates = new HashMap<>();

  /** Reads from that catalog. */
  public LeafReading(Catalog catalog) {
    this.catalog = catalog;
    catalog.topLevel().forEach(entry -> updates.put(entry.id(), entry));
  }

  /**
   * The leaves of an update that people see; empty where the catalog does not hold exactly that
   * revision.
   *
   * @param wanted which leaves count
   */
  public Optional<UpdateLeaves> read(UpdateId id, Predicate<CatalogEntry> wanted) {
    return Optional.ofNullable(updates.get(id)).map(entry -> leaves(entry, wanted));
  }

  private UpdateLeaves leaves(CatalogEntry entry, Predicate<CatalogEntry> wanted) {
    Update update = catalog.describe(entry);
    Map<Sha1, Payload> files = DetailReading.byDigest(update);
    List<Leaf> leaves =
        Stream.concat(Stream.of(entry), catalog.descendants(entry).stream())
            .filter(part -> part.details().handlerUri().isPresent() || hasFiles(part))
            .filter(wanted)
            .map(part -> leaf(part, files))
            .toList();
    return new UpdateLeaves(entry.id(), List.copyOf(update.kbs()), leaves);
  }

  private static boolean hasFiles(CatalogEntry entry) {
    return !entry.details().files().isEmpty();
  }

  private static Leaf leaf(CatalogEntry entry, Map<Sha1, Payload> files) {
    return new Leaf(
        entry.id(),
        entry.details().handlerUri().map(UpdatePart::lastPart),
        DetailReading.files(entry, files));
  }
}

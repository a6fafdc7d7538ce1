package io.wua.simulation.catalog;

import io.wua.core.update.Sha1;
import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.delivery.FileLocation;
import io.wua.simulation.catalog.entry.BundleEntry;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.entry.LeafEntry;
import io.wua.simulation.catalog.entry.PlacedEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A catalog in memory, from entries in any order. It gives them their addresses and turns the edges
 * round: who bundles names its children and who supersedes names the older ones, while the index of
 * a package lists parents and successors.
 *
 * <p>Edges may lead to what the catalog does not hold, as in real ones; they are written where the
 * entry that has them writes them.
 */
public final class Catalog implements CatalogContent {
  private final UUID packageId;
  private final Instant created;
  private final Map<UpdateId, Entry> entries = new LinkedHashMap<>();
  private final Map<UpdateId, Long> addresses;
  private final Edges edges;

  /**
   * Makes a catalog.
   *
   * @param packageId the identity of this issue
   * @param created its date
   * @param entries what it holds; the same identity twice is refused
   */
  public Catalog(UUID packageId, Instant created, List<Entry> entries) {
    this.packageId = Objects.requireNonNull(packageId, "packageId");
    this.created = Objects.requireNonNull(created, "created");
    for (Entry entry : entries) {
      if (this.entries.putIfAbsent(entry.id(), entry) != null) {
        throw new IllegalArgumentException(entry.id() + " is in the catalog twice");
      }
    }
    this.addresses = RevisionIds.assign(this.entries.keySet());
    this.edges = new Edges();
    addresses.forEach(
        (id, address) -> edges.add(Objects.requireNonNull(this.entries.get(id)), address));
  }

  @Override
  public UUID packageId() {
    return packageId;
  }

  @Override
  public Instant created() {
    return created;
  }

  @Override
  public Stream<PlacedEntry> entries() {
    return addresses.entrySet().stream()
        .map(
            placed ->
                place(Objects.requireNonNull(entries.get(placed.getKey())), placed.getValue()));
  }

  private PlacedEntry place(Entry entry, long address) {
    return new PlacedEntry(
        address, entry, edges.bundledBy(entry.id()), edges.supersededBy(entry.id().guid()));
  }

  @Override
  public Stream<FileLocation> fileLocations() {
    Map<Sha1, FileLocation> locations = new LinkedHashMap<>();
    entries()
        .map(PlacedEntry::entry)
        .filter(LeafEntry.class::isInstance)
        .flatMap(leaf -> ((LeafEntry) leaf).delivery().files().stream())
        .map(file -> file.payload())
        .forEach(
            payload ->
                payload
                    .url()
                    .ifPresent(
                        url ->
                            locations.putIfAbsent(
                                payload.sha1(), new FileLocation(payload.sha1(), url))));
    return locations.values().stream();
  }

  /** The edges of the entries, turned round. */
  private static final class Edges {
    private final Map<UpdateId, List<Long>> parents = new LinkedHashMap<>();
    private final Map<UUID, List<Long>> successors = new LinkedHashMap<>();

    void add(Entry entry, long address) {
      if (entry instanceof BundleEntry bundle) {
        bundle.bundled().stream()
            .flatMap(clause -> clause.anyOf().stream())
            .forEach(child -> note(parents, child, address));
        bundle.publication().supersedes().forEach(older -> note(successors, older, address));
      } else if (entry instanceof LeafEntry leaf) {
        leaf.publication().supersedes().forEach(older -> note(successors, older, address));
      }
    }

    private static <K> void note(Map<K, List<Long>> edges, K from, long to) {
      edges.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
    }

    List<Long> bundledBy(UpdateId child) {
      return parents.getOrDefault(child, List.of());
    }

    List<Long> supersededBy(UUID older) {
      return successors.getOrDefault(older, List.of());
    }
  }
}

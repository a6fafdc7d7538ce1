package io.wua.catalog.prepared.spool;

import io.wua.catalog.container.CatalogContainer;
import io.wua.catalog.container.PassListener;
import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.fragment.ExtendedFragment;
import io.wua.catalog.fragment.LocalizedFragment;
import io.wua.catalog.graph.CatalogGraph;
import io.wua.catalog.graph.CatalogReader;
import io.wua.catalog.graph.FragmentChoice;
import io.wua.catalog.graph.FragmentSink;
import io.wua.catalog.index.IndexedUpdate;
import io.wua.catalog.index.PackageVisitor;
import io.wua.catalog.prepared.encoding.Encoding;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.CatalogInfo;
import io.wua.core.update.Sha1;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the pieces of a catalog into a spool in one pass, and joins them there. */
final class SpooledCatalog implements PackageVisitor, FragmentSink {
  private static final Encoding<Address> ADDRESS = Encoding.of(Address.class);

  /**
   * Where a file is served.
   *
   * @param url as the catalog writes it
   */
  record Address(URI url) {}

  private final Spool spool;
  private final Map<Integer, SpooledEntry> entries = new LinkedHashMap<>();
  private final Map<Sha1, Long> locations = new HashMap<>();
  private final List<String> warnings = new ArrayList<>();

  SpooledCatalog(Spool spool) {
    this.spool = spool;
  }

  /**
   * Reads a whole catalog.
   *
   * @param digest its digest
   * @param workers how many threads take fragments at once
   * @param listener told how far the pass is
   */
  CatalogGraph read(
      CatalogContainer container,
      List<String> languages,
      String digest,
      int workers,
      PassListener listener)
      throws WuaException {
    Optional<Instant> created = container.index(this);
    FragmentChoice choice = new FragmentChoice(languages, this);
    container.visit(new InterruptibleVisitor(choice), workers, listener);
    warnings.addAll(choice.warnings());
    CatalogInfo info = new CatalogInfo(created, entries.size(), digest, container.closedWorld());
    return new CatalogGraph(info, this::location, entries.values(), warnings);
  }

  /** All revisions, in the order of the index. */
  List<SpooledEntry> entries() {
    return List.copyOf(entries.values());
  }

  @Override
  public void update(IndexedUpdate update) throws WuaException {
    Interruption.check();
    if (entries.containsKey(update.revisionId())) {
      warnings.add(CatalogReader.twice(update));
    } else {
      entries.put(update.revisionId(), new SpooledEntry(spool, update));
    }
  }

  @Override
  public void location(Sha1 file, URI url) throws WuaException {
    locations.put(file, spool.put(ADDRESS, new Address(url)));
  }

  private Optional<URI> location(Sha1 file) {
    Long place = locations.get(file);
    try {
      return place == null ? Optional.empty() : Optional.of(spool.get(ADDRESS, place).url());
    } catch (WuaException e) {
      throw new SpoolFailure(e);
    }
  }

  @Override
  public Optional<Revision> revision(int revisionId) {
    return Optional.ofNullable(entries.get(revisionId)).map(SpooledEntry::revision);
  }

  private SpooledEntry entry(int revisionId) {
    SpooledEntry entry = entries.get(revisionId);
    if (entry == null) {
      throw new IllegalArgumentException("the index has no RevisionId " + revisionId);
    }
    return entry;
  }

  @Override
  public void core(int revisionId, CoreFragment core) throws WuaException {
    entry(revisionId).put(core);
  }

  @Override
  public void extended(int revisionId, ExtendedFragment extended) throws WuaException {
    entry(revisionId).put(extended);
  }

  @Override
  public void text(int revisionId, LocalizedFragment text) throws WuaException {
    entry(revisionId).put(text);
  }
}

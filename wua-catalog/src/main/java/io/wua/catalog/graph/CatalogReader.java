package io.wua.catalog.graph;

import io.wua.catalog.container.CatalogContainer;
import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.fragment.ExtendedFragment;
import io.wua.catalog.fragment.LocalizedFragment;
import io.wua.catalog.index.IndexedUpdate;
import io.wua.catalog.index.PackageIndex;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.CatalogInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a whole catalog into memory: folders, and cabinets of moderate size. */
public final class CatalogReader implements FragmentSink {
  private final Map<Integer, IndexedUpdate> indexed = new LinkedHashMap<>();
  private final Map<Integer, CoreFragment> cores = new HashMap<>();
  private final Map<Integer, ExtendedFragment> extendeds = new HashMap<>();
  private final Map<Integer, LocalizedFragment> texts = new HashMap<>();

  private CatalogReader() {}

  /**
   * Reads a whole catalog.
   *
   * @param languages tags in the order in which titles are wanted; the catalog's default language
   *     and then English follow by themselves
   * @throws WuaException where the catalog cannot be read or is damaged
   */
  public static CatalogGraph read(CatalogContainer container, List<String> languages)
      throws WuaException {
    return new CatalogReader().join(container, languages);
  }

  /** What is said where an index names one address twice. */
  public static String twice(IndexedUpdate second) {
    return "RevisionId " + second.revisionId() + " occurs twice; " + second.id() + " is left out";
  }

  private CatalogGraph join(CatalogContainer container, List<String> languages)
      throws WuaException {
    List<String> warnings = new ArrayList<>();
    PackageIndex index = container.index();
    for (IndexedUpdate update : index.updates()) {
      if (indexed.putIfAbsent(update.revisionId(), update) != null) {
        warnings.add(twice(update));
      }
    }
    FragmentChoice choice = new FragmentChoice(languages, this);
    container.visit(choice);
    warnings.addAll(choice.warnings());
    List<ReadEntry> entries = indexed.values().stream().map(this::entry).toList();
    CatalogInfo info =
        new CatalogInfo(
            index.created(), entries.size(), container.digest(), container.closedWorld());
    return new CatalogGraph(
        info, file -> Optional.ofNullable(index.locations().get(file)), entries, warnings);
  }

  private ReadEntry entry(IndexedUpdate update) {
    int key = update.revisionId();
    return new ReadEntry(
        update,
        Optional.ofNullable(cores.get(key)),
        Optional.ofNullable(extendeds.get(key)),
        Optional.ofNullable(texts.get(key)));
  }

  @Override
  public Optional<Revision> revision(int revisionId) {
    return Optional.ofNullable(indexed.get(revisionId))
        .map(update -> new Revision(update.id(), update.defaultLanguage()));
  }

  @Override
  public void core(int revisionId, CoreFragment core) {
    cores.put(revisionId, core);
  }

  @Override
  public void extended(int revisionId, ExtendedFragment extended) {
    extendeds.put(revisionId, extended);
  }

  @Override
  public void text(int revisionId, LocalizedFragment text) {
    texts.put(revisionId, text);
  }
}

package io.wua.catalog.graph;

import io.wua.catalog.container.CatalogContainer;
import io.wua.catalog.container.FragmentKind;
import io.wua.catalog.container.FragmentName;
import io.wua.catalog.container.FragmentVisitor;
import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.fragment.ExtendedFragment;
import io.wua.catalog.fragment.LocalizedFragment;
import io.wua.catalog.index.IndexedUpdate;
import io.wua.catalog.index.PackageIndex;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.CatalogInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Joins the index of a catalog with its fragments, in one pass over them. */
public final class CatalogReader implements FragmentVisitor {
  private static final String FALLBACK = "en";

  private final List<String> languages;
  private final Map<Integer, IndexedUpdate> indexed = new LinkedHashMap<>();
  private final Map<Integer, CoreFragment> cores = new HashMap<>();
  private final Map<Integer, ExtendedFragment> extendeds = new HashMap<>();
  private final Map<Integer, LocalizedFragment> texts = new HashMap<>();
  private final Map<Integer, Integer> textRanks = new HashMap<>();
  private final List<String> warnings = new ArrayList<>();

  private CatalogReader(List<String> languages) {
    this.languages = languages.stream().map(l -> l.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * Reads a whole catalog.
   *
   * @param languages tags in the order in which titles are wanted; the catalog's default language
   *     and then English follow by themselves
   * @throws WuaException where the catalog cannot be read or is damaged
   */
  public static CatalogGraph read(CatalogContainer container, List<String> languages)
      throws WuaException {
    return new CatalogReader(languages).join(container);
  }

  private CatalogGraph join(CatalogContainer container) throws WuaException {
    PackageIndex index = container.index();
    for (IndexedUpdate update : index.updates()) {
      if (indexed.putIfAbsent(update.revisionId(), update) != null) {
        warnings.add(
            "RevisionId " + update.revisionId() + " occurs twice; " + update.id() + " is left out");
      }
    }
    container.visit(this);
    List<CatalogEntry> entries = indexed.values().stream().map(this::entry).toList();
    CatalogInfo info =
        new CatalogInfo(
            index.created(), entries.size(), container.digest(), container.closedWorld());
    return new CatalogGraph(info, index.locations(), entries, warnings);
  }

  private CatalogEntry entry(IndexedUpdate update) {
    int key = update.revisionId();
    return new CatalogEntry(
        update,
        Optional.ofNullable(cores.get(key)),
        Optional.ofNullable(extendeds.get(key)),
        Optional.ofNullable(texts.get(key)));
  }

  @Override
  public boolean wants(FragmentName name) {
    IndexedUpdate update = indexed.get(name.revisionId());
    if (update == null) {
      return false;
    }
    return name.kind() != FragmentKind.LOCALIZED || isBetterText(name, update);
  }

  private boolean isBetterText(FragmentName name, IndexedUpdate update) {
    int rank = rank(name.language(), update);
    return rank < textRanks.getOrDefault(name.revisionId(), Integer.MAX_VALUE);
  }

  /** How far down the list of wanted languages one stands; the greatest number for "not wanted". */
  private int rank(String language, IndexedUpdate update) {
    int wanted = languages.indexOf(language);
    if (wanted >= 0) {
      return wanted;
    }
    if (language.equals(update.defaultLanguage())) {
      return languages.size();
    }
    return language.equals(FALLBACK) ? languages.size() + 1 : Integer.MAX_VALUE;
  }

  @Override
  public void visit(FragmentName name, InputStream in) throws WuaException {
    int key = name.revisionId();
    switch (name.kind()) {
      case CORE -> cores.put(key, core(name, in));
      case EXTENDED -> extendeds.put(key, ExtendedFragment.parse(in, name.toString()));
      case LOCALIZED -> {
        texts.put(key, LocalizedFragment.parse(in, name.toString()));
        IndexedUpdate update = indexed.get(key);
        if (update != null) {
          textRanks.put(key, rank(name.language(), update));
        }
      }
    }
  }

  private CoreFragment core(FragmentName name, InputStream in) throws WuaException {
    CoreFragment core = CoreFragment.parse(in, name.toString());
    IndexedUpdate update = indexed.get(name.revisionId());
    if (update != null && !core.identity().equals(update.id())) {
      warnings.add(name + " is of " + core.identity() + ", but the index says " + update.id());
    }
    return core;
  }
}

package io.wua.catalog.graph;

import io.wua.catalog.container.FragmentKind;
import io.wua.catalog.container.FragmentName;
import io.wua.catalog.container.FragmentVisitor;
import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.fragment.ExtendedFragment;
import io.wua.catalog.fragment.LocalizedFragment;
import io.wua.core.failure.WuaException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Chooses the fragments that belong to the revisions of an index, the texts in the best language at
 * hand, and hands them parsed to a sink. Safe for several threads where the sink is.
 */
public final class FragmentChoice implements FragmentVisitor {
  private static final String FALLBACK = "en";

  private final List<String> languages;
  private final FragmentSink sink;
  private final Map<Integer, Integer> textRanks = new ConcurrentHashMap<>();
  private final Map<Integer, String> warnings = new ConcurrentSkipListMap<>();

  /**
   * A choice for one pass.
   *
   * @param languages tags in the order in which titles are wanted; the catalog's default language
   *     and then English follow by themselves
   * @param sink what keeps the fragments
   */
  public FragmentChoice(List<String> languages, FragmentSink sink) {
    this.languages = languages.stream().map(l -> l.toLowerCase(Locale.ROOT)).toList();
    this.sink = sink;
  }

  /** What does not fit the index, in the order of RevisionIds. */
  public Collection<String> warnings() {
    return warnings.values();
  }

  @Override
  public boolean wants(FragmentName name) {
    Optional<FragmentSink.Revision> revision = sink.revision(name.revisionId());
    return revision.isPresent()
        && (name.kind() != FragmentKind.LOCALIZED || isBetterText(name, revision.get()));
  }

  private boolean isBetterText(FragmentName name, FragmentSink.Revision revision) {
    int rank = rank(name.language(), revision);
    return rank < textRanks.getOrDefault(name.revisionId(), Integer.MAX_VALUE);
  }

  /** How far down the list of wanted languages one stands; the greatest number for "not wanted". */
  private int rank(String language, FragmentSink.Revision revision) {
    int wanted = languages.indexOf(language);
    if (wanted >= 0) {
      return wanted;
    }
    if (language.equals(revision.defaultLanguage())) {
      return languages.size();
    }
    return language.equals(FALLBACK) ? languages.size() + 1 : Integer.MAX_VALUE;
  }

  @Override
  public void visit(FragmentName name, InputStream in) throws WuaException {
    int key = name.revisionId();
    Optional<FragmentSink.Revision> revision = sink.revision(key);
    if (revision.isEmpty()) {
      return;
    }
    switch (name.kind()) {
      case CORE -> {
        CoreFragment core = CoreFragment.parse(in, name.toString());
        if (!core.identity().equals(revision.get().id())) {
          warnings.put(
              key,
              name + " is of " + core.identity() + ", but the index says " + revision.get().id());
        }
        sink.core(key, core);
      }
      case EXTENDED -> sink.extended(key, ExtendedFragment.parse(in, name.toString()));
      case LOCALIZED -> text(name, revision.get(), LocalizedFragment.parse(in, name.toString()));
    }
  }

  private synchronized void text(
      FragmentName name, FragmentSink.Revision revision, LocalizedFragment text)
      throws WuaException {
    if (isBetterText(name, revision)) {
      textRanks.put(name.revisionId(), rank(name.language(), revision));
      sink.text(name.revisionId(), text);
    }
  }
}

package io.wua.catalog.graph;

import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.fragment.ExtendedFragment;
import io.wua.catalog.fragment.LocalizedFragment;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateId;
import java.util.Optional;

/** Keeps the fragments that belong to the revisions of an index, by RevisionId. */
public interface FragmentSink {
  /**
   * What the index says of a revision, as far as fragments are concerned.
   *
   * @param id its identity
   * @param defaultLanguage the language to fall back to
   */
  record Revision(UpdateId id, String defaultLanguage) {}

  /** The revision at that address; empty where the index has none. */
  Optional<Revision> revision(int revisionId);

  /** Keeps a core fragment. */
  void core(int revisionId, CoreFragment core) throws WuaException;

  /** Keeps an extended fragment. */
  void extended(int revisionId, ExtendedFragment extended) throws WuaException;

  /** Keeps the texts, in place of any that were kept before. */
  void text(int revisionId, LocalizedFragment text) throws WuaException;
}

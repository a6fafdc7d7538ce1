package io.wua.catalog.prepared.spool;

import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.fragment.ExtendedFragment;
import io.wua.catalog.fragment.LocalizedFragment;
import io.wua.catalog.graph.FragmentSink;
import io.wua.catalog.graph.JoinedEntry;
import io.wua.catalog.index.IndexedUpdate;
import io.wua.catalog.prepared.encoding.Encoding;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateId;
import java.util.Optional;

/** One revision whose parts lie in a spool; each question reads them anew. */
final class SpooledEntry implements JoinedEntry {
  static final Encoding<CoreFragment> CORE = Encoding.of(CoreFragment.class);

  private static final Encoding<IndexedUpdate> INDEX = Encoding.of(IndexedUpdate.class);
  private static final Encoding<ExtendedFragment> EXTENDED = Encoding.of(ExtendedFragment.class);
  private static final Encoding<LocalizedFragment> TEXT = Encoding.of(LocalizedFragment.class);
  private static final long NOWHERE = -1;

  private final Spool spool;
  private final FragmentSink.Revision revision;
  private final int revisionId;
  private final boolean bundle;
  private final long indexAt;
  private long coreAt = NOWHERE;
  private long extendedAt = NOWHERE;
  private long textAt = NOWHERE;

  /** Puts what the index says. */
  SpooledEntry(Spool spool, IndexedUpdate index) throws WuaException {
    this.spool = spool;
    this.revision = new FragmentSink.Revision(index.id(), index.defaultLanguage().intern());
    this.revisionId = index.revisionId();
    this.bundle = index.bundle();
    this.indexAt = spool.put(INDEX, index);
  }

  void put(CoreFragment core) throws WuaException {
    coreAt = spool.put(CORE, core);
  }

  void put(ExtendedFragment extended) throws WuaException {
    extendedAt = spool.put(EXTENDED, extended);
  }

  void put(LocalizedFragment text) throws WuaException {
    textAt = spool.put(TEXT, text);
  }

  FragmentSink.Revision revision() {
    return revision;
  }

  @Override
  public UpdateId id() {
    return revision.id();
  }

  @Override
  public int revisionId() {
    return revisionId;
  }

  @Override
  public boolean bundle() {
    return bundle;
  }

  @Override
  public IndexedUpdate index() {
    return get(INDEX, indexAt).orElseThrow();
  }

  @Override
  public Optional<CoreFragment> core() {
    return get(CORE, coreAt);
  }

  @Override
  public Optional<ExtendedFragment> extended() {
    return get(EXTENDED, extendedAt);
  }

  @Override
  public Optional<LocalizedFragment> text() {
    return get(TEXT, textAt);
  }

  private <T> Optional<T> get(Encoding<T> encoding, long place) {
    try {
      return place == NOWHERE ? Optional.empty() : Optional.of(spool.get(encoding, place));
    } catch (WuaException e) {
      throw new SpoolFailure(e);
    }
  }
}

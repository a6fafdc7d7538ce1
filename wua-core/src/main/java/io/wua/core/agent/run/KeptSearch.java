package io.wua.core.agent.run;

import io.wua.core.agent.ScanCache;
import io.wua.core.agent.memory.SearchMark;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.util.Optional;

/**
 * The last search of a host, in two places: the memory says which one it was, the cache what it
 * found. Both must name the same one, or there is none: a process may have ended between the two
 * writes.
 */
public final class KeptSearch {
  private final ScanCache cache;

  /** In that cache. */
  public KeptSearch(ScanCache cache) {
    this.cache = cache;
  }

  /** The search that the memory means; empty where the cache has another one or none. */
  public Optional<ScanCache.Kept> of(KeptMemory memory) {
    Optional<SearchMark> mark = memory.current().host().lastSearch();
    return mark.isEmpty()
        ? Optional.empty()
        : cache.load().filter(kept -> kept.mark().equals(mark.get()));
  }

  /**
   * Keeps it, if that can be done; what cannot be kept is searched for again.
   *
   * @return a sentence for people where it cannot be kept
   * @throws WuaException where somebody asked to stop
   */
  public Optional<String> keep(ScanCache.Kept kept) throws WuaException {
    try {
      cache.save(kept);
      return Optional.empty();
    } catch (WuaException e) {
      if (e.reason() == FailureReason.ABORTED) {
        throw e;
      }
      return Optional.of(
          "What the search found cannot be kept, so the next run searches again: "
              + e.getMessage());
    }
  }
}

package io.wua.app.agent;

import io.wua.core.agent.AgentState;
import io.wua.core.agent.ScanCache;
import io.wua.core.agent.UpdateSources;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.agent.memory.CatalogMemory;
import io.wua.core.agent.memory.SearchMark;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.SearchRequest;
import io.wua.core.settings.SettingsSource;
import io.wua.core.settings.WuaKeys;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last search for one process, and does it once more in the next: reading a prepared
 * catalog takes no longer than reading its answer, and tells of the host as it is by now. Only for
 * sources that answer at once.
 */
final class SearchedAgain implements ScanCache {
  private final AgentState memory;
  private final UpdateSources sources;
  private final SettingsSource settings;
  private @Nullable Kept kept;

  SearchedAgain(AgentState memory, UpdateSources sources, SettingsSource settings) {
    this.memory = memory;
    this.sources = sources;
    this.settings = settings;
  }

  @Override
  public Optional<Kept> load() {
    try {
      AgentMemory now = memory.load();
      Optional<SearchMark> mark = now.host().lastSearch();
      if (mark.isEmpty()) {
        return Optional.empty();
      }
      Kept before = kept;
      if (before != null && before.mark().equals(mark.get())) {
        return Optional.of(before);
      }
      ScanResult found =
          sources
              .open(now.host().catalog().map(CatalogMemory::file))
              .search(new SearchRequest(settings.read().get(WuaKeys.FILTER)));
      return Optional.of(new Kept(mark.get(), found));
    } catch (WuaException e) {
      return Optional.empty(); // forgotten: whoever asks searches and meets the failure itself
    }
  }

  @Override
  public void save(Kept search) {
    kept = search;
  }
}

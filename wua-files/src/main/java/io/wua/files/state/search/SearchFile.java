package io.wua.files.state.search;

import io.wua.core.agent.ScanCache;
import io.wua.core.failure.WuaException;
import io.wua.files.durable.DurableFolder;
import io.wua.files.durable.FolderGuard;
import io.wua.files.durable.LockFile;
import java.util.Optional;

/**
 * The last search of an agent in {@code search.json}. A file that cannot be read, is damaged or was
 * written by a newer agent is forgotten, whatever is wrong with it: that costs another search,
 * which replaces it.
 */
public final class SearchFile implements ScanCache {
  private static final String NAME = "search.json";
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  private final DurableFolder folder;

  /** In that folder. */
  public SearchFile(DurableFolder folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Kept> load() {
    try {
      Optional<byte[]> content = folder.read(NAME, SearchDocument.SCHEMA.what(), MAX_BYTES);
      return content.isPresent()
          ? Optional.of(SearchDocument.read(folder.path(NAME).toString(), content.get()))
          : Optional.empty();
    } catch (WuaException forgotten) {
      return Optional.empty();
    }
  }

  @Override
  public void save(Kept kept) throws WuaException {
    byte[] content = SearchDocument.write(kept);
    folder.requireRoom(NAME, "What the search found", content.length, MAX_BYTES);
    try (LockFile.Held alone = new FolderGuard(folder).enter()) {
      folder.write(NAME, content, NAME);
    }
  }
}

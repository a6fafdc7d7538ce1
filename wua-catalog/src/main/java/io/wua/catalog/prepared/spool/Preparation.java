package io.wua.catalog.prepared.spool;

import io.wua.catalog.container.CatalogContainer;
import io.wua.catalog.container.PassListener;
import io.wua.catalog.graph.CatalogGraph;
import io.wua.catalog.prepared.store.CatalogWriting;
import io.wua.core.failure.WuaException;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the file of a prepared catalog in one pass over the cabinet: the fragments go parsed into a
 * temporary file, from which the final one is written in the order in which scans read it. In
 * memory are only the links between entries.
 *
 * @param container the catalog
 * @param languages in which titles are wanted, the first first
 * @param digest the digest of the catalog
 * @param workers how many threads take fragments at once
 * @param listener told how far the pass is
 */
public record Preparation(
    CatalogContainer container,
    List<String> languages,
    String digest,
    int workers,
    PassListener listener) {
  /** Copies the list. */
  public Preparation {
    languages = List.copyOf(languages);
  }

  /**
   * Writes the file.
   *
   * @param file the file to make; where this fails, it may be there and is not valid
   * @param temporary a file that is there meanwhile
   * @throws WuaException where the catalog cannot be read or is damaged, or the files cannot be
   *     written; ABORTED where the thread is interrupted
   */
  public void write(Path file, Path temporary) throws WuaException {
    try (Spool spool = Spool.create(temporary)) {
      SpooledCatalog spooled = new SpooledCatalog(spool);
      CatalogGraph graph = spooled.read(container, languages, digest, workers, listener);
      CatalogWriting.write(graph, spooled.entries(), languages, Interruption::check, file);
    } catch (SpoolFailure e) {
      throw e.failure();
    }
  }
}

package io.wua.core.agent;

import io.wua.core.download.StoredFile;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.UpdateSource;
import java.util.Optional;

/** Opens the source of a search, over the catalog that was fetched for it. */
@FunctionalInterface
public interface UpdateSources {
  /**
   * The source.
   *
   * @param catalog the catalog on the host; empty where none is fetched
   * @throws WuaException where it cannot be opened
   */
  UpdateSource open(Optional<StoredFile> catalog) throws WuaException;

  /** Differs between programs that may answer the same search differently. */
  default String version() {
    return "";
  }
}

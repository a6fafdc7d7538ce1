package io.wua.core.download;

import io.wua.core.failure.WuaException;
import io.wua.core.update.Payload;
import java.util.Optional;

/**
 * Where a host gets the catalog and the files of updates. What it fetches lies on the host
 * afterwards; where, the adapter was told when it was made. A repository that cannot be asked
 * throws, which is never the same as one that lacks a file.
 */
public interface Repository {
  /**
   * Fetches the catalog, unless it is still the one that was fetched last.
   *
   * @param known what the repository said of that one; nothing to fetch it whatever it is
   * @param progress who is told how far it is
   * @throws WuaException UNAVAILABLE, TIMED_OUT or another reason where the repository gave no
   *     answer that counts
   */
  FetchOutcome fetchCatalog(Validators known, Progress progress) throws WuaException;

  /**
   * The catalog that lies on the host, measured anew: a process may have ended after a new one took
   * its place and before anybody remembered that. Asks no repository.
   *
   * @return empty where none lies there
   * @throws WuaException where that cannot be told
   */
  Optional<StoredFile> storedCatalog() throws WuaException;

  /**
   * Fetches one file of an update, unless the host has it. What lies on the host afterwards has the
   * digests of the payload.
   *
   * @param payload the file
   * @param progress who is told how far it is
   * @throws WuaException UNAVAILABLE, TIMED_OUT or another reason where the repository gave no
   *     answer that counts
   */
  FetchOutcome fetch(Payload payload, Progress progress) throws WuaException;
}

package io.wua.core.scan;

import io.wua.core.failure.WuaException;

/**
 * Port: asks which updates concern a host.
 *
 * <p>Blocking, and possibly for minutes; one search at a time per instance. Searching changes
 * nothing and may be repeated. The result lists raw states and raw supersedence: neither policy nor
 * supersedence hides anything. Criteria keep an update whose matching cannot be told, so that
 * nothing unknown is lost. An empty list means "asked, nothing found".
 */
public interface UpdateSource {
  /**
   * Searches.
   *
   * @throws WuaException where the source cannot be asked or its answer cannot be read; its reason
   *     tells whether trying again may help
   */
  ScanResult search(SearchRequest request) throws WuaException;
}

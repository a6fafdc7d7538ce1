package io.wua.server.fleet.report;

/** The lists of a described update; each is a set, whose order and repetitions say nothing. */
public enum ListedKind {
  /** Knowledge Base articles, bare digits ({@code kbids}). */
  KB,
  /**
   * Where a host says that the files are ({@code download_urls}): a hint, never fetched unless the
   * address is on Microsoft's list or in the catalog that the server has read itself.
   */
  REPORTED_URL,
  /** Updates that it supersedes ({@code superseded_update_ids}). */
  SUPERSEDED,
  /** Security bulletins ({@code security_bulletin_ids}). */
  BULLETIN,
  /** Languages of its files ({@code languages}). */
  LANGUAGE
}

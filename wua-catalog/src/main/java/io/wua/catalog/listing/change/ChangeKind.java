package io.wua.catalog.listing.change;

/** What can have happened to an update from one issue of a catalog to the next. */
public enum ChangeKind {
  /** The newer catalog lists it, the older one does not. */
  ADDED,
  /** The older catalog lists it, the newer one does not. */
  REMOVED,
  /** Both list it, in different revisions. */
  REVISED,
  /** Both list it, and only in the newer one another update replaces it. */
  SUPERSEDED,
  /** Both list it, with other files or with files that are served elsewhere. */
  FILES_CHANGED
}

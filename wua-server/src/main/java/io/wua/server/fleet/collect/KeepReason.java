package io.wua.server.fleet.collect;

/** Why a file stays. */
public enum KeepReason {
  /** It is no file of an update. */
  NO_UPDATE,
  /** A host needs it. */
  NEEDED,
  /** It is in the queue of files to fetch. */
  WANTED,
  /** It was imported for a KB number that a host needs. */
  IMPORTED_FOR_NEED,
  /** It was imported not long ago. */
  JUST_IMPORTED,
  /** A host needs an update of which nobody can tell the files: this may be one of them. */
  MAY_BE_NEEDED,
  /** It came not long ago. */
  YOUNG;

  /** Whether no quota makes it go. */
  public boolean isBinding() {
    return this != YOUNG;
  }
}

package io.wua.server.fleet.payload;

/** How a file came into the folder of updates. */
public enum CameBy {
  /** A server fetched it because hosts waited for it. */
  FETCHED,
  /** It lay there: from WAPT, a backup or a copy of the folder. */
  ADOPTED,
  /** An administrator brought it. */
  IMPORTED
}

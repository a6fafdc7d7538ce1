package io.wua.server.fleet.task;

import java.util.Locale;

/** What a task is to bring. */
public enum TaskKind {
  /** The catalog, from its origin or from the folder of updates. */
  WSUSSCN2,
  /** The catalog, from a file that an administrator names. */
  IMPORT,
  /** A file of an update. */
  PAYLOAD;

  /** Its word in the database and on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a word. */
  public static TaskKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

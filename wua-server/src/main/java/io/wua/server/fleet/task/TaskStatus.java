package io.wua.server.fleet.task;

import java.util.Locale;

/** How far a task is. */
public enum TaskStatus {
  /** It has begun. */
  PENDING(false),
  /** Bytes come. */
  DOWNLOADING(false),
  /** Digests and signature are checked. */
  CHECKING(false),
  /** The catalog is read. */
  PARSING(false),
  /** It came to its end; whether something was brought is another question. */
  FINISHED(true),
  /** It failed; its error says why. */
  FAILED(true),
  /** Its process ended before it did. */
  INTERRUPTED(true);

  private final boolean atRest;

  TaskStatus(boolean atRest) {
    this.atRest = atRest;
  }

  /** Whether nothing comes after it. */
  public boolean atRest() {
    return atRest;
  }

  /** Its word in the database and on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of a word. */
  public static TaskStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

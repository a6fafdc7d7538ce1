package io.wua.server.fleet.catalog;

import java.util.Locale;

/** What became of an issue of the catalog. */
public enum IssueState {
  /** It is given out. */
  PUBLISHED,
  /** It was given out, or waited, until a newer one came. */
  SUPERSEDED,
  /** It waits for an administrator. */
  HELD,
  /** It is not given out, by a rule or an administrator. */
  REFUSED,
  /** An administrator wants it; it is given out as soon as its file is at hand. */
  ACCEPTED;

  /** Its word in the database and on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of a word. */
  public static IssueState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

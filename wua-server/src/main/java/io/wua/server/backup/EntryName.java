package io.wua.server.backup;

import io.wua.http.wire.repository.ServedName;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an entry of a backup: a kind and a plain name, never a path.
 *
 * @param kind what it is
 * @param name the table or file
 */
record EntryName(Kind kind, String name) {
  /** The entry that describes the others. */
  static final String MANIFEST = "manifest.json";

  private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final String LINES = ".jsonl";

  /** What an entry is. */
  enum Kind {
    /** The rows of a table. */
    TABLE("tables/"),
    /** A file of the data folder: a key, a certificate or another secret. */
    SECRET("data/"),
    /** A file of the folder of updates. */
    PAYLOAD("payloads/");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /** The name as it is in the backup. */
  String text() {
    return kind.prefix + name + (kind == Kind.TABLE ? LINES : "");
  }

  /** Reads a name; empty for one that no backup of ours has. */
  static Optional<EntryName> parse(String text) {
    for (Kind kind : Kind.values()) {
      if (text.startsWith(kind.prefix)) {
        String rest = text.substring(kind.prefix.length());
        String name =
            kind == Kind.TABLE && rest.endsWith(LINES)
                ? rest.substring(0, rest.length() - LINES.length())
                : rest;
        boolean good = kind == Kind.TABLE ? TABLE.matcher(name).matches() : ServedName.is(name);
        EntryName entry = new EntryName(kind, name);
        return good && entry.text().equals(text) ? Optional.of(entry) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}

package io.wua.catalog.container;

import java.util.Optional;

/** The kinds of fragments, by the folder that they lie in. */
public enum FragmentKind {
  /** Identity, relationships, rules. */
  CORE("c", "core"),
  /** Properties, files, installer data. */
  EXTENDED("x", "extended"),
  /** Title and description in one language. */
  LOCALIZED("l", "localized");

  private final String shortFolder;
  private final String longFolder;

  FragmentKind(String shortFolder, String longFolder) {
    this.shortFolder = shortFolder;
    this.longFolder = longFolder;
  }

  /** The name of its folder in {@code wsusscn2.cab}. */
  public String folder() {
    return shortFolder;
  }

  /** The kind whose folder has that name there or, long, in the WSUSSCAN.cab of an .msu. */
  public static Optional<FragmentKind> ofFolder(String name) {
    for (FragmentKind kind : values()) {
      if (kind.shortFolder.equals(name) || kind.longFolder.equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}

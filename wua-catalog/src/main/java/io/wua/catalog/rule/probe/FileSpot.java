package io.wua.catalog.rule.probe;

import java.util.Locale;
import java.util.Objects;

/** Where a file to look at lies. */
public sealed interface FileSpot {
  /**
   * At a whole path.
   *
   * @param path the path, on a drive
   */
  record AtPath(String path) implements FileSpot {
    /** Refuses null. */
    public AtPath {
      Objects.requireNonNull(path, "path");
    }

    @Override
    public FileSpot canonical() {
      return new AtPath(path.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
      return path;
    }
  }

  /**
   * Below a shell folder; on a 32 bit Windows the folders for 32 bit programs are the plain ones.
   *
   * @param csidl the number of the folder
   * @param path the path below it
   */
  record BelowFolder(int csidl, String path) implements FileSpot {
    /** Refuses null. */
    public BelowFolder {
      Objects.requireNonNull(path, "path");
    }

    @Override
    public FileSpot canonical() {
      return new BelowFolder(csidl, path.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
      return ShellFolder.name(csidl) + "\\" + path;
    }
  }

  /**
   * Below the folder that a registry value names; variables in a REG_EXPAND_SZ are expanded.
   *
   * @param key the key of the value
   * @param value the name of the value, empty for the default value
   * @param path the path below the folder
   */
  record BelowValue(KeyPattern key, String value, String path) implements FileSpot {
    /** Refuses nulls. */
    public BelowValue {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(path, "path");
    }

    @Override
    public FileSpot canonical() {
      return new BelowValue(
          key.canonical(), value.toLowerCase(Locale.ROOT), path.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
      return "[" + key + " " + (value.isEmpty() ? "(default)" : value) + "]\\" + path;
    }
  }

  /** The form in which equal places are equal: paths and registry names ignore case. */
  FileSpot canonical();
}

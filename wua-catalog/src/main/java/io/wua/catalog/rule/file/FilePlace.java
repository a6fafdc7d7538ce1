package io.wua.catalog.rule.file;

import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.registry.RegistryPlace;
import io.wua.core.host.Answer;
import io.wua.core.host.registry.RegistryType;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.software.FileFact;
import java.util.Objects;

/** Where a rule looks for a file. */
public sealed interface FilePlace {
  /**
   * A whole path.
   *
   * @param path the path
   */
  record Absolute(String path) implements FilePlace {
    /** Refuses null. */
    public Absolute {
      Objects.requireNonNull(path, "path");
    }

    @Override
    public Answer<String> path(Inquiry inquiry) {
      return Answer.present(path);
    }

    @Override
    public String toString() {
      return path;
    }
  }

  /**
   * Below a shell folder.
   *
   * @param csidl the number of the folder
   * @param path the path below it
   */
  record InFolder(int csidl, String path) implements FilePlace {
    /** Refuses null. */
    public InFolder {
      Objects.requireNonNull(path, "path");
    }

    @Override
    public Answer<String> path(Inquiry inquiry) {
      return Csidl.folder(csidl, inquiry.facts()).map(folder -> WindowsPath.join(folder, path));
    }

    @Override
    public String toString() {
      return WindowsPath.join(Csidl.name(csidl), path);
    }
  }

  /**
   * Below a folder that a registry value names; the {@code PrependRegSz} rules.
   *
   * @param base the value, REG_SZ or REG_EXPAND_SZ
   * @param path the path below it
   */
  record BelowRegistryValue(RegistryPlace base, String path) implements FilePlace {
    /** Refuses nulls. */
    public BelowRegistryValue {
      Objects.requireNonNull(base, "base");
      Objects.requireNonNull(path, "path");
    }

    @Override
    public Answer<String> path(Inquiry inquiry) {
      return base.askValue(inquiry)
          .then(value -> folder(value, inquiry))
          .map(folder -> WindowsPath.join(folder, path));
    }

    private Answer<String> folder(RegistryValue value, Inquiry inquiry) {
      if (value.text().isEmpty()) {
        return Answer.unknown(base.textIn(inquiry) + " as REG_SZ: it is " + value.type());
      }
      String text = value.text().get();
      return value.type() == RegistryType.REG_EXPAND_SZ
          ? WindowsPath.expand(text, inquiry.facts())
          : Answer.present(text);
    }

    @Override
    public String toString() {
      return WindowsPath.join("[" + base + "]", path);
    }
  }

  /** The path, absent where its folder is. */
  Answer<String> path(Inquiry inquiry);

  /** The file. */
  default Answer<FileFact> ask(Inquiry inquiry) {
    return path(inquiry).then(path -> WindowsPath.onDrive(path).then(inquiry.facts()::file));
  }
}

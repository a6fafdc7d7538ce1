package io.wua.catalog.rule.file;

import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.FileDetail;
import io.wua.catalog.rule.probe.FileSpot;
import io.wua.catalog.rule.probe.KeyPattern;
import io.wua.catalog.rule.probe.ShellFolder;
import io.wua.catalog.rule.probe.SoftwareProbe;
import io.wua.catalog.rule.registry.RegistryPlace;
import io.wua.core.host.Answer;
import io.wua.core.host.registry.RegistryType;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.software.FileFact;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
    public void probes(Probing probing, Set<FileDetail> details) {
      WindowsPath.onDrive(path)
          .found()
          .ifPresent(
              plain -> probing.add(new SoftwareProbe.File(new FileSpot.AtPath(plain), details)));
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
    public void probes(Probing probing, Set<FileDetail> details) {
      Csidl.probes(csidl, probing);
      FileSpot spot = new FileSpot.BelowFolder(csidl, WindowsPath.below(path));
      probing.add(new SoftwareProbe.File(spot, details));
    }

    @Override
    public String toString() {
      return WindowsPath.join(ShellFolder.name(csidl), path);
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
    public void probes(Probing probing, Set<FileDetail> details) {
      Optional<KeyPattern> key = base.pattern(probing);
      if (key.isPresent()) {
        base.probeValue(probing);
        WindowsPath.probeVariables(probing);
        FileSpot spot = new FileSpot.BelowValue(key.get(), base.value(), WindowsPath.below(path));
        probing.add(new SoftwareProbe.File(spot, details));
      }
    }

    @Override
    public String toString() {
      return WindowsPath.join("[" + base + "]", path);
    }
  }

  /** The path, absent where its folder is. */
  Answer<String> path(Inquiry inquiry);

  /** Names the file, and whatever leads to its path. */
  void probes(Probing probing, Set<FileDetail> details);

  /** The file; what a link leads to is not to be told, for rules mean the file that is there. */
  default Answer<FileFact> ask(Inquiry inquiry) {
    return path(inquiry)
        .then(path -> WindowsPath.onDrive(path).then(inquiry.facts()::file))
        .then(
            file ->
                file.reparsePoint()
                    ? Answer.unknown("file " + file.path() + ": a reparse point leads to it")
                    : Answer.present(file));
  }
}

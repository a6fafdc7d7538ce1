package io.wua.simulation.windows.effect;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One thing on a host that is different once an update is installed. */
public sealed interface Effect {
  /**
   * A text in the registry.
   *
   * @param key the key, below HKEY_LOCAL_MACHINE
   * @param view 64 or 32
   * @param name the value
   * @param data the text; empty where there is none
   */
  record RegistryText(String key, int view, String name, Optional<String> data) implements Effect {
    /** Refuses nulls. */
    public RegistryText {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(data, "data");
    }
  }

  /**
   * The version of a file.
   *
   * @param folder where it is
   * @param name its path below that
   * @param version its version
   */
  record FileVersion(Folder folder, String name, String version) implements Effect {
    /** Refuses nulls. */
    public FileVersion {
      Objects.requireNonNull(folder, "folder");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(version, "version");
    }
  }

  /** A folder, as rules name it. */
  sealed interface Folder {
    /**
     * A shell folder.
     *
     * @param csidl its number
     */
    record Shell(int csidl) implements Folder {}

    /**
     * A folder that the registry names.
     *
     * @param key the key, below HKEY_LOCAL_MACHINE
     * @param value the value
     */
    record InRegistry(String key, String value) implements Folder {
      /** Refuses nulls. */
      public InRegistry {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
      }
    }
  }

  /**
   * A component package; older ones of its name are superseded.
   *
   * @param identity its identity
   * @param parents the names of packages of which one must be there; else nothing changes
   */
  record Component(String identity, List<String> parents) implements Effect {
    /** Copies the list and refuses null. */
    public Component {
      Objects.requireNonNull(identity, "identity");
      parents = List.copyOf(parents);
    }
  }

  /**
   * A component package that is taken off; the newest one that it superseded is in force again.
   *
   * @param identity its identity
   */
  record ComponentGone(String identity) implements Effect {
    /** Refuses null. */
    public ComponentGone {
      Objects.requireNonNull(identity, "identity");
    }
  }

  /**
   * The .NET Framework has that release.
   *
   * @param version the last two parts of its packages' version, as {@code 9370.1}
   */
  record NetRelease(String version) implements Effect {
    /** Refuses null. */
    public NetRelease {
      Objects.requireNonNull(version, "version");
    }
  }

  /**
   * The running Windows has that version, once it has booted.
   *
   * @param version with its UBR, as {@code 10.0.26100.8875}
   */
  record WindowsVersion(String version) implements Effect {
    /** Refuses null. */
    public WindowsVersion {
      Objects.requireNonNull(version, "version");
    }
  }
}

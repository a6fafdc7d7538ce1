package io.wua.catalog.rule.probe;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * One fact that a host must answer, "absent" being an answer, before the rules that ask it can be
 * told.
 */
public sealed interface Probe
    permits Probe.Os,
        Probe.DeviceAttribute,
        Probe.License,
        Probe.SystemMetric,
        Probe.Folder,
        Probe.UpdateHistory,
        RegistryProbe,
        SoftwareProbe {
  /** A fact about Windows and the machine. */
  record Os(OsFact fact) implements Probe {
    /** Refuses null. */
    public Os {
      Objects.requireNonNull(fact, "fact");
    }

    @Override
    public ProbeKind kind() {
      return ProbeKind.OS;
    }

    @Override
    public String text() {
      return fact.toString();
    }
  }

  /** A device attribute by name. */
  record DeviceAttribute(String name) implements Probe {
    /** Refuses null. */
    public DeviceAttribute {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public ProbeKind kind() {
      return ProbeKind.DEVICE_ATTRIBUTE;
    }

    @Override
    public Object subject() {
      return new DeviceAttribute(lower(name));
    }

    @Override
    public String text() {
      return name;
    }
  }

  /** A licensing value by name ({@code SLGetWindowsInformationDWORD}). */
  record License(String name) implements Probe {
    /** Refuses null. */
    public License {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public ProbeKind kind() {
      return ProbeKind.LICENSE;
    }

    @Override
    public Object subject() {
      return new License(lower(name));
    }

    @Override
    public String text() {
      return name;
    }
  }

  /** What {@code GetSystemMetrics} says of an index. */
  record SystemMetric(int index) implements Probe {
    @Override
    public ProbeKind kind() {
      return ProbeKind.SYSTEM_METRIC;
    }

    @Override
    public String text() {
      return String.valueOf(index);
    }
  }

  /** The path of a shell folder by its CSIDL number. */
  record Folder(int csidl) implements Probe {
    @Override
    public ProbeKind kind() {
      return ProbeKind.FOLDER;
    }

    @Override
    public String text() {
      return csidl + " " + ShellFolder.name(csidl);
    }
  }

  /** Whether the agent once installed an update. */
  record UpdateHistory(UUID update) implements Probe {
    /** Refuses null. */
    public UpdateHistory {
      Objects.requireNonNull(update, "update");
    }

    @Override
    public ProbeKind kind() {
      return ProbeKind.UPDATE_HISTORY;
    }

    @Override
    public String text() {
      return update.toString();
    }
  }

  /** What kind of fact it is. */
  ProbeKind kind();

  /** What it is about: probes of one kind with equal subjects are one. */
  default Object subject() {
    return this;
  }

  /** What this and a probe of the same subject ask together. */
  default Probe with(Probe same) {
    return this;
  }

  /** The fact as people read it, without its kind. */
  String text();

  /** The form in which equal names have equal text. */
  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

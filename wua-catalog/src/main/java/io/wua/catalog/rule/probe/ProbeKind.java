package io.wua.catalog.rule.probe;

/** The kinds of facts that hosts are asked, in the order in which they are listed. */
public enum ProbeKind {
  /** About Windows and the machine. */
  OS("os"),
  /** A device attribute. */
  DEVICE_ATTRIBUTE("device-attribute"),
  /** A licensing value. */
  LICENSE("license"),
  /** A system metric. */
  SYSTEM_METRIC("system-metric"),
  /** Whether a registry key exists. */
  REGISTRY_KEY("registry-key"),
  /** The names of the direct sub-keys of a registry key. */
  REGISTRY_SUBKEYS("registry-subkeys"),
  /** A registry value. */
  REGISTRY_VALUE("registry-value"),
  /** The path of a shell folder. */
  FOLDER("folder"),
  /** A file. */
  FILE("file"),
  /** A Windows Installer product. */
  MSI_PRODUCT("msi-product"),
  /** Component packages. */
  CBS_PACKAGES("cbs-packages"),
  /** The instances of a WMI class. */
  WMI_CLASS("wmi-class"),
  /** Whether an update was once installed. */
  UPDATE_HISTORY("update-history");

  private final String word;

  ProbeKind(String word) {
    this.word = word;
  }

  /** Its name in tables and documents. */
  public String word() {
    return word;
  }
}

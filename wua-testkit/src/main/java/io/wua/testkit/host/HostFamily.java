package io.wua.testkit.host;

/** The families of facts that a fake host may know completely. */
public enum HostFamily {
  /** Keys and values, both views. */
  REGISTRY,
  /** Files by path. */
  FILES,
  /** Shell folders. */
  FOLDERS,
  /** Component packages. */
  CBS_PACKAGES,
  /** Windows Installer products. */
  MSI_PRODUCTS,
  /** Device attributes. */
  DEVICE_ATTRIBUTES,
  /** Licensing values. */
  LICENSING,
  /** System metrics. */
  SYSTEM_METRICS,
  /** WMI classes. */
  WMI,
  /** Updates once installed. */
  INSTALLED_ONCE
}

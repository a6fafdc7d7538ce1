package io.wua.catalog.rule.probe;

/** What rules ask of a Windows Installer product beside its state. */
public enum MsiDetail {
  /** Its version. */
  VERSION,
  /** Its language. */
  LANGUAGE,
  /** Its installed features. */
  FEATURES,
  /** The codes of its installed components. */
  COMPONENTS,
  /** The codes of the patches that are applied to it. */
  PATCHES
}

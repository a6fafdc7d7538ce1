package io.wua.catalog.rule.probe;

/** The facts about Windows and the machine of which every host has exactly one. */
public enum OsFact {
  /** The Windows version with its UBR. */
  VERSION("Windows version with UBR"),
  /** Workstation, domain controller or server. */
  PRODUCT_TYPE("product type"),
  /** The native architecture. */
  ARCHITECTURE("native architecture"),
  /** The SKU number. */
  SKU("SKU number"),
  /** The product suites. */
  SUITE_MASK("suite mask"),
  /** The service pack. */
  SERVICE_PACK("service pack"),
  /** The language that Windows was installed in. */
  INSTALL_LANGUAGE("install language"),
  /** The languages of the multilingual user interface. */
  MUI_LANGUAGES("interface languages"),
  /** The number of logical processors. */
  PROCESSORS("number of processors"),
  /** Whether it is a node of a failover cluster. */
  CLUSTER_NODE("cluster membership");

  private final String phrase;

  OsFact(String phrase) {
    this.phrase = phrase;
  }

  /** What people call it. */
  @Override
  public String toString() {
    return phrase;
  }
}

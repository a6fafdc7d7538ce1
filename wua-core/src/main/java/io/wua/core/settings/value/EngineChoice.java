package io.wua.core.settings.value;

import io.wua.core.scan.ScanEngine;
import java.util.EnumSet;
import java.util.Set;

/** Which engines scan a host. */
public enum EngineChoice {
  /** The Windows Update Agent. */
  WINDOWS(EnumSet.of(ScanEngine.WINDOWS)),
  /** Our own evaluation of Microsoft's catalog. */
  CATALOG(EnumSet.of(ScanEngine.CATALOG)),
  /** Both, and every disagreement is reported. */
  BOTH(EnumSet.allOf(ScanEngine.class));

  private final Set<ScanEngine> engines;

  EngineChoice(EnumSet<ScanEngine> engines) {
    this.engines = Set.copyOf(engines);
  }

  /** The engines that are asked. */
  public Set<ScanEngine> engines() {
    return engines;
  }
}

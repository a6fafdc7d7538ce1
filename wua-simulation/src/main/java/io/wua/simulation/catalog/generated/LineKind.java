package io.wua.simulation.catalog.generated;

import java.util.SplittableRandom;

/** How the updates of a line are made; real catalogs are mostly component packages. */
enum LineKind {
  /** Unified updates. */
  UNIFIED,
  /** Component packages with a manifest. */
  COMPONENT,
  /** Patches of Windows Installer. */
  INSTALLER,
  /** Programs, judged by the registry. */
  PROGRAM;

  /** Draws one: of a hundred lines 3 are unified, 57 component, 30 installer, 10 programs. */
  static LineKind draw(SplittableRandom random) {
    int percent = random.nextInt(100);
    if (percent < 3) {
      return UNIFIED;
    }
    if (percent < 60) {
      return COMPONENT;
    }
    return percent < 90 ? INSTALLER : PROGRAM;
  }
}

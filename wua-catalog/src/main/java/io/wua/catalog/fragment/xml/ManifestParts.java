package io.wua.catalog.fragment.xml;

import java.util.Map;
import java.util.Set;

/**
 * Which elements of a component manifest (the {@code assembly} in the metadata of component
 * packages) are worth keeping: its identity, its parents and the servicing stack that it needs. The
 * rest is tens of megabytes that no rule reads.
 */
final class ManifestParts {
  private static final String ROOT = "assembly";
  private static final String AROUND = "CbsPackageApplicabilityMetadata";
  private static final Map<String, Set<String>> KEPT =
      Map.of(
          ROOT,
          Set.of("assemblyIdentity", "package"),
          "package",
          Set.of("parent", "installerAssembly"),
          "parent",
          Set.of("assemblyIdentity"));

  private ManifestParts() {}

  /** Whether an element is the start of a manifest. */
  static boolean isManifest(String parent, String name) {
    return parent.equals(AROUND) && name.equals(ROOT);
  }

  /** Whether a child is kept of that element of a manifest. */
  static boolean keeps(String parent, String name) {
    return KEPT.getOrDefault(parent, Set.of()).contains(name);
  }
}

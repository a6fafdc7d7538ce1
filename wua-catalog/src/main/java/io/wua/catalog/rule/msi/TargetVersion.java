package io.wua.catalog.rule.msi;

import io.wua.catalog.rule.comparison.ScalarComparison;
import io.wua.core.host.DottedVersion;
import java.util.Objects;

/**
 * The version of a product that a patch is for.
 *
 * @param comparison how the installed version compares with it
 * @param version the version
 * @param parts how many parts of both count, 1 to 3: Windows Installer knows no fourth
 */
public record TargetVersion(ScalarComparison comparison, DottedVersion version, int parts) {
  private static final int MAJOR = 1;
  private static final int MAJOR_MINOR = 2;
  private static final int MAJOR_MINOR_UPDATE = 3;

  /** Refuses nulls and other numbers of parts. */
  public TargetVersion {
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(version, "version");
    if (parts < MAJOR || parts > MAJOR_MINOR_UPDATE) {
      throw new IllegalArgumentException(parts + " parts of a version");
    }
  }

  /** Whether an installed version is the one that the patch is for. */
  boolean accepts(DottedVersion installed) {
    return comparison.between(cut(installed), cut(version));
  }

  private DottedVersion cut(DottedVersion full) {
    return new DottedVersion(
        full.major(),
        parts >= MAJOR_MINOR ? full.minor() : 0,
        parts >= MAJOR_MINOR_UPDATE ? full.build() : 0,
        0);
  }
}

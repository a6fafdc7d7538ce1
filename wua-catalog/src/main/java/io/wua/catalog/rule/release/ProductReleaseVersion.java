package io.wua.catalog.rule.release;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.comparison.ScalarComparison;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.Truth;
import io.wua.core.host.software.CbsPackage;
import java.util.List;
import java.util.Objects;

/**
 * True where the installed release of a product compares with a version; "greater than 0.0.0.0",
 * the only form seen, asks whether the product is there at all.
 *
 * <p>The .NET Framework comes with Windows, without a package of its own until its first rollup: an
 * installed rollup proves it, none refutes it, and its release number is not to be told.
 *
 * @param name the product
 * @param comparison how
 * @param version the version
 */
public record ProductReleaseVersion(
    ReleaseName name, ScalarComparison comparison, DottedVersion version) implements HostRule {
  private static final DottedVersion ZERO = new DottedVersion(0, 0, 0, 0);

  /** Refuses nulls. */
  public ProductReleaseVersion {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(version, "version");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.all(() -> ReleaseFacts.fits(name, inquiry), () -> compared(inquiry));
  }

  private Truth compared(Inquiry inquiry) {
    return switch (name.family()) {
      case CLIENT_OS, SERVER_OS ->
          inquiry.judge(
              inquiry.facts().osVersion(),
              running -> inquiry.saw(running, comparison.between(running, version)));
      case NET_FRAMEWORK -> netFramework(inquiry);
      case OTHER -> ReleaseFacts.unknownRelease(name, inquiry);
    };
  }

  private Truth netFramework(Inquiry inquiry) {
    boolean asksPresence = comparison == ScalarComparison.GREATER_THAN && version.equals(ZERO);
    return asksPresence
        ? inquiry.judge(
            ReleaseFacts.netRollups(name, inquiry), rollups -> isThere(inquiry, rollups))
        : ReleaseFacts.unknownRelease(name, inquiry);
  }

  private Truth isThere(Inquiry inquiry, List<CbsPackage> rollups) {
    return rollups.isEmpty()
        ? ReleaseFacts.unknownRelease(name, inquiry)
        : inquiry.saw(rollups.get(0).identity(), true);
  }

  @Override
  public void probes(Probing probing) {
    ReleaseFacts.probes(name, probing);
  }

  @Override
  public String text() {
    return "ProductReleaseVersion " + name + " " + comparison + " " + version;
  }
}

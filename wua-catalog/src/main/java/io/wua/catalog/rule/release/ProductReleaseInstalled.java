package io.wua.catalog.rule.release;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.cbs.PackageList;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.Truth;
import io.wua.core.host.software.CbsPackage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * True where this release of a product, or a later one, is installed.
 *
 * <p>Windows itself: its version with UBR is not lower, and architecture and kind are those of the
 * name. The .NET Framework, {@code 2400.<OS build>.<build>.<revision>}: one of its installed
 * rollups is not lower in the last two parts. A release of another architecture or kind is not
 * installed.
 *
 * @param name the product
 * @param version the release
 */
public record ProductReleaseInstalled(ReleaseName name, DottedVersion version) implements HostRule {
  /** Refuses nulls. */
  public ProductReleaseInstalled {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.all(() -> ReleaseFacts.fits(name, inquiry), () -> reached(inquiry));
  }

  private Truth reached(Inquiry inquiry) {
    return switch (name.family()) {
      case CLIENT_OS, SERVER_OS ->
          inquiry.judge(
              inquiry.facts().osVersion(),
              running -> inquiry.saw(running, running.compareTo(version) >= 0));
      case NET_FRAMEWORK ->
          inquiry.judge(
              ReleaseFacts.netRollups(name, inquiry), rollups -> reached(inquiry, rollups));
      case OTHER -> ReleaseFacts.unknownRelease(name, inquiry);
    };
  }

  private Truth reached(Inquiry inquiry, List<CbsPackage> rollups) {
    DottedVersion wanted = lastTwoParts(version);
    Optional<CbsPackage> unread = Optional.empty();
    for (CbsPackage rollup : rollups) {
      Optional<DottedVersion> found = rollup.version();
      if (found.isEmpty()) {
        unread = Optional.of(rollup);
      } else if (lastTwoParts(found.get()).compareTo(wanted) >= 0) {
        return inquiry.saw(rollup.identity(), true);
      }
    }
    if (unread.isPresent()) {
      return inquiry.unknown("version of package " + unread.get().identity());
    }
    List<String> lower = rollups.stream().map(CbsPackage::identity).toList();
    return PackageList.hasNot(inquiry, ReleaseFacts.NET_ROLLUPS, lower);
  }

  private static DottedVersion lastTwoParts(DottedVersion version) {
    return new DottedVersion(0, 0, version.build(), version.revision());
  }

  @Override
  public void probes(Probing probing) {
    ReleaseFacts.probes(name, probing);
  }

  @Override
  public String text() {
    return "ProductReleaseInstalled " + name + " " + version;
  }
}

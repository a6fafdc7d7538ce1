package io.wua.catalog.rule.release;

import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.OsFact;
import io.wua.catalog.rule.probe.SoftwareProbe;
import io.wua.core.host.Answer;
import io.wua.core.host.Architecture;
import io.wua.core.host.ProductType;
import io.wua.core.host.Truth;
import io.wua.core.host.software.CbsPackage;
import java.util.List;

/** What the release rules share: whether a release can be of this host at all. */
final class ReleaseFacts {
  /** The packages by which updates of the .NET Framework are known, one name per version. */
  static final String NET_ROLLUPS = "Package_for_DotNetRollup_";

  private ReleaseFacts() {}

  /** Whether the host has the architecture and the kind that the name of the release tells. */
  static Truth fits(ReleaseName name, Inquiry inquiry) {
    return inquiry.all(() -> architecture(name, inquiry), () -> kind(name, inquiry));
  }

  /** What is asked of a release, whether it is there or which it is. */
  static void probes(ReleaseName name, Probing probing) {
    if (name.architecture().isPresent()) {
      probing.add(OsFact.ARCHITECTURE);
    }
    switch (name.family()) {
      case CLIENT_OS, SERVER_OS -> probing.add(OsFact.PRODUCT_TYPE, OsFact.VERSION);
      case NET_FRAMEWORK -> probing.add(new SoftwareProbe.CbsPackages(NET_ROLLUPS));
      case OTHER -> {
        // Nobody can look it up.
      }
    }
  }

  private static Truth architecture(ReleaseName name, Inquiry inquiry) {
    if (name.architecture().isEmpty()) {
      return Truth.TRUE;
    }
    Architecture wanted = name.architecture().get();
    return inquiry.judge(inquiry.facts().architecture(), it -> inquiry.saw(it, it == wanted));
  }

  private static Truth kind(ReleaseName name, Inquiry inquiry) {
    return switch (name.family()) {
      case CLIENT_OS, SERVER_OS -> {
        boolean client = name.family() == ReleaseName.Family.CLIENT_OS;
        yield inquiry.judge(
            inquiry.facts().productType(),
            it -> inquiry.saw(it, client == (it == ProductType.WORKSTATION)));
      }
      case NET_FRAMEWORK, OTHER -> Truth.TRUE;
    };
  }

  /** The installed rollups of the .NET Framework of the release's architecture. */
  static Answer<List<CbsPackage>> netRollups(ReleaseName name, Inquiry inquiry) {
    return inquiry
        .facts()
        .cbsPackages(NET_ROLLUPS)
        .map(found -> found.stream().filter(each -> isInstalledFor(name, each)).toList());
  }

  private static boolean isInstalledFor(ReleaseName name, CbsPackage each) {
    return each.state().isInstalled()
        && Architecture.parse(each.architecture()).equals(name.architecture());
  }

  /** No definite answer about a release that nobody can look up. */
  static Truth unknownRelease(ReleaseName name, Inquiry inquiry) {
    return inquiry.unknown("product release " + name);
  }
}

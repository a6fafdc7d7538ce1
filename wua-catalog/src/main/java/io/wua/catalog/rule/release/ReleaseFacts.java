package io.wua.catalog.rule.release;

import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.release.ReleaseName.Family;
import io.wua.core.host.Answer;
import io.wua.core.host.Architecture;
import io.wua.core.host.HostFacts;
import io.wua.core.host.ProductType;
import io.wua.core.host.Truth;
import io.wua.core.host.software.CbsPackage;
import java.util.List;

/** What the release rules share: whether a release can be of this host at all. */
final class ReleaseFacts {
  /** The packages by which updates of the .NET Framework are known, one name per version. */
  private static final String NET_ROLLUPS = "Package_for_DotNetRollup_";

  private ReleaseFacts() {}

  /** Whether the host has the architecture and the kind that the name of the release tells. */
  static Truth fits(ReleaseName name, Inquiry inquiry) {
    HostFacts facts = inquiry.facts();
    Truth fits = Truth.TRUE;
    if (name.architecture().isPresent()) {
      Architecture wanted = name.architecture().get();
      fits = inquiry.judge(facts.architecture(), it -> inquiry.saw(it, it == wanted));
    }
    if (fits != Truth.FALSE && isOs(name)) {
      boolean client = name.family() == Family.CLIENT_OS;
      fits =
          fits.and(
              inquiry.judge(
                  facts.productType(),
                  it -> inquiry.saw(it, client == (it == ProductType.WORKSTATION))));
    }
    return fits;
  }

  /** Whether the release is one of Windows itself. */
  static boolean isOs(ReleaseName name) {
    return name.family() == Family.CLIENT_OS || name.family() == Family.SERVER_OS;
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

package io.wua.catalog.rule.cbs;

import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.OsFact;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.Truth;
import java.util.Optional;

/**
 * A cumulative update of Windows, {@code Package_for_RollupFix}, whose version starts with the
 * build and the UBR that it brings: the running Windows tells whether it, or a later one, is in.
 *
 * @param identity the package
 * @param build the build that it is for
 * @param ubr the UBR that it brings
 */
record CumulativeUpdate(CbsIdentity identity, long build, long ubr) {
  private static final String NAME = "Package_for_RollupFix";

  /** The first build that has cumulative updates: Windows 10 1507. */
  private static final long FIRST_BUILD = 10240;

  /** The package as a cumulative update; empty where it is another one. */
  static Optional<CumulativeUpdate> of(CbsIdentity identity) {
    return identity
        .number()
        .filter(version -> identity.name().equalsIgnoreCase(NAME))
        .filter(version -> version.major() >= FIRST_BUILD)
        .map(version -> new CumulativeUpdate(identity, version.major(), version.minor()));
  }

  /** Whether the running Windows has it. */
  Truth isInstalled(Inquiry inquiry) {
    return compared(inquiry, true);
  }

  /** Whether the running Windows is the one it is for and lacks it. */
  Truth isInstallable(Inquiry inquiry) {
    return compared(inquiry, false);
  }

  void probes(Probing probing) {
    CbsFacts.architectureProbes(identity, probing);
    probing.add(OsFact.VERSION);
  }

  private Truth compared(Inquiry inquiry, boolean reached) {
    return inquiry.all(
        () -> CbsFacts.architecture(identity, inquiry),
        () ->
            inquiry.judge(
                inquiry.facts().osVersion(),
                it -> inquiry.saw(it, isSameCore(it) && (it.revision() >= ubr) == reached)));
  }

  private boolean isSameCore(DottedVersion running) {
    return SharedCore.buildOf(running.build()) == SharedCore.buildOf(build);
  }
}

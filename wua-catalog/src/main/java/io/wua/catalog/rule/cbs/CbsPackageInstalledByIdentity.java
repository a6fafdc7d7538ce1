package io.wua.catalog.rule.cbs;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.core.host.Truth;
import io.wua.core.host.software.CbsPackage;
import java.util.Objects;

/**
 * True where the component package of that identity is installed; a package that a newer one
 * superseded, or that waits for a reboot, is not.
 *
 * @param identity full, or shortened to name and version
 */
public record CbsPackageInstalledByIdentity(CbsIdentity identity) implements HostRule {
  /** Refuses null. */
  public CbsPackageInstalledByIdentity {
    Objects.requireNonNull(identity, "identity");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return isInstalled(identity, inquiry);
  }

  /** Whether exactly this package is installed. */
  static Truth isInstalled(CbsIdentity identity, Inquiry inquiry) {
    return CbsFacts.has(
        identity,
        inquiry,
        (CbsPackage it) -> it.state().isInstalled(),
        candidate -> candidate.hasVersionOf(identity));
  }

  @Override
  public void probes(Probing probing) {
    CbsFacts.probes(identity, probing);
  }

  @Override
  public String text() {
    return "CbsPackageInstalledByIdentity " + identity;
  }
}

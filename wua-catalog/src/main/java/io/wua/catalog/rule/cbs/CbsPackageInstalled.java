package io.wua.catalog.rule.cbs;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.core.host.Truth;
import java.util.Objects;

/**
 * True where the component package in the metadata of the rule set is installed; for a cumulative
 * update of Windows also where a later one is.
 *
 * @param assembly the package
 */
public record CbsPackageInstalled(CbsAssembly assembly) implements HostRule {
  /** Refuses null. */
  public CbsPackageInstalled {
    Objects.requireNonNull(assembly, "assembly");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    CbsIdentity identity = assembly.identity();
    return CumulativeUpdate.of(identity)
        .map(update -> update.isInstalled(inquiry))
        .orElseGet(() -> CbsPackageInstalledByIdentity.isInstalled(identity, inquiry));
  }

  @Override
  public void probes(Probing probing) {
    CumulativeUpdate.of(assembly.identity())
        .ifPresentOrElse(
            update -> update.probes(probing), () -> CbsFacts.probes(assembly.identity(), probing));
  }

  @Override
  public String text() {
    return "CbsPackageInstalled " + assembly.identity();
  }
}

package io.wua.catalog.rule.cbs;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.core.host.Truth;
import io.wua.core.host.software.CbsPackage;
import io.wua.core.host.software.CbsState;
import java.util.List;
import java.util.Objects;

/**
 * True where the component package in the metadata of the rule set would install: a cumulative
 * update of Windows where the running build has a lower UBR; any other where the architecture is
 * its own, a product of its parents is installed, the servicing stack is new enough, and neither it
 * nor a newer one is in.
 *
 * @param assembly the package
 */
public record CbsPackageInstallable(CbsAssembly assembly) implements HostRule {
  /** Refuses null. */
  public CbsPackageInstallable {
    Objects.requireNonNull(assembly, "assembly");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return CumulativeUpdate.of(assembly.identity())
        .map(update -> update.isInstallable(inquiry))
        .orElseGet(() -> wouldInstall(inquiry));
  }

  private Truth wouldInstall(Inquiry inquiry) {
    return inquiry.all(
        () -> CbsFacts.architecture(assembly.identity(), inquiry),
        () -> isInOrPassed(inquiry).not(),
        () -> hasProduct(inquiry),
        () -> ServicingStack.suffices(assembly, inquiry));
  }

  private Truth isInOrPassed(Inquiry inquiry) {
    CbsIdentity identity = assembly.identity();
    return CbsFacts.has(
        identity,
        inquiry,
        (CbsPackage it) -> it.state().isInstalled() || it.state() == CbsState.SUPERSEDED,
        candidate -> candidate.isAtLeast(identity));
  }

  private Truth hasProduct(Inquiry inquiry) {
    List<CbsParent> parents = assembly.parents().stream().filter(CbsParent::isCondition).toList();
    return parents.isEmpty()
        ? inquiry.unknown("rule CbsPackageInstallable: its manifest names no product")
        : inquiry.any(parents, parent -> parent.isPresent(inquiry));
  }

  @Override
  public void probes(Probing probing) {
    if (CumulativeUpdate.of(assembly.identity()).isPresent()) {
      CumulativeUpdate.of(assembly.identity()).get().probes(probing);
      return;
    }
    CbsFacts.architectureProbes(assembly.identity(), probing);
    CbsFacts.probes(assembly.identity(), probing);
    assembly.parents().stream()
        .filter(CbsParent::isCondition)
        .flatMap(parent -> parent.products().stream())
        .forEach(product -> CbsFacts.probes(product, probing));
    ServicingStack.probes(assembly, probing);
  }

  @Override
  public String text() {
    return "CbsPackageInstallable " + assembly.identity();
  }
}

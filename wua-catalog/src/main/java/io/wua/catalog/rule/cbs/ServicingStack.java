package io.wua.catalog.rule.cbs;

import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.OsFact;
import io.wua.catalog.rule.probe.SoftwareProbe;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.Truth;
import io.wua.core.host.software.CbsPackage;
import java.util.List;
import java.util.Optional;

/**
 * Whether the servicing stack of the host is new enough for a package: the one that Windows was
 * released with, or that of an installed {@code Package_for_ServicingStack}.
 */
final class ServicingStack {
  private static final String PACKAGES = "Package_for_ServicingStack";

  private ServicingStack() {}

  static Truth suffices(CbsAssembly assembly, Inquiry inquiry) {
    if (assembly.servicingStack().isEmpty()) {
      return Truth.TRUE;
    }
    DottedVersion needed = assembly.servicingStack().get();
    return inquiry.judge(
        inquiry.facts().osVersion(),
        running -> {
          DottedVersion released =
              new DottedVersion(
                  running.major(), running.minor(), SharedCore.buildOf(running.build()), 1);
          return released.compareTo(needed) >= 0
              ? inquiry.saw("servicing stack " + released, true)
              : updated(inquiry, released, needed);
        });
  }

  static void probes(CbsAssembly assembly, Probing probing) {
    if (assembly.servicingStack().isPresent()) {
      probing.add(OsFact.VERSION);
      probing.add(new SoftwareProbe.CbsPackages(PACKAGES));
    }
  }

  private static Truth updated(Inquiry inquiry, DottedVersion released, DottedVersion needed) {
    return inquiry.judge(
        inquiry.facts().cbsPackages(PACKAGES),
        packages -> {
          List<DottedVersion> stacks =
              packages.stream()
                  .filter(each -> each.state().isInstalled())
                  .map(CbsPackage::version)
                  .flatMap(Optional::stream)
                  .map(it -> stack(released, it))
                  .toList();
          if (stacks.isEmpty()) {
            return inquiry.unknown("servicing stack version");
          }
          String observed = "servicing stacks " + stacks;
          return stacks.stream().anyMatch(stack -> stack.compareTo(needed) >= 0)
              ? inquiry.saw(observed, true)
              : PackageList.hasNot(inquiry, PACKAGES, observed);
        });
  }

  /** The packages are numbered build.UBR.x.y, the stack itself by the whole Windows version. */
  private static DottedVersion stack(DottedVersion released, DottedVersion packaged) {
    return new DottedVersion(
        released.major(), released.minor(), packaged.major(), packaged.minor());
  }
}

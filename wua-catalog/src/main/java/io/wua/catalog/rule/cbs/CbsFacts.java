package io.wua.catalog.rule.cbs;

import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.OsFact;
import io.wua.catalog.rule.probe.SoftwareProbe;
import io.wua.core.host.Architecture;
import io.wua.core.host.Truth;
import io.wua.core.host.software.CbsPackage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the rules about component packages share: finding packages on the host. */
final class CbsFacts {
  private CbsFacts() {}

  /** Whether the host has the architecture that an identity names; true where it names none. */
  static Truth architecture(CbsIdentity identity, Inquiry inquiry) {
    Optional<Architecture> wanted = identity.processor();
    if (wanted.isPresent()) {
      return inquiry.judge(
          inquiry.facts().architecture(), it -> inquiry.saw(it, it == wanted.get()));
    }
    return identity.architecture().isEmpty()
        ? Truth.TRUE
        : inquiry.unknown("architecture " + identity.architecture());
  }

  /**
   * Whether the host has such a package: of that name, key, architecture and language, in a state
   * that counts, of a version that passes the test.
   */
  static Truth has(
      CbsIdentity identity,
      Inquiry inquiry,
      Predicate<CbsPackage> counts,
      Function<CbsIdentity, Truth> versionTest) {
    return inquiry.judge(
        inquiry.facts().cbsPackages(identity.prefix()),
        found -> {
          List<CbsPackage> line = found.stream().filter(identity::isOfSameLine).toList();
          Truth any =
              inquiry.any(
                  line.stream().filter(counts).toList(), it -> passes(inquiry, it, versionTest));
          return any == Truth.FALSE
              ? PackageList.hasNot(inquiry, identity.prefix(), new Line(identity, line))
              : any;
        });
  }

  /** What the question for the architecture of an identity asks. */
  static void architectureProbes(CbsIdentity identity, Probing probing) {
    if (identity.processor().isPresent()) {
      probing.add(OsFact.ARCHITECTURE);
    }
  }

  /** What a search for packages like that one asks. */
  static void probes(CbsIdentity identity, Probing probing) {
    probing.add(new SoftwareProbe.CbsPackages(identity.prefix()));
  }

  private static Truth passes(
      Inquiry inquiry, CbsPackage each, Function<CbsIdentity, Truth> versionTest) {
    Truth passes = CbsIdentity.parse(each.identity()).map(versionTest).orElse(Truth.UNKNOWN);
    return passes == Truth.UNKNOWN
        ? inquiry.unknown("whether the version of package " + each.identity() + " counts")
        : inquiry.saw(each.identity() + " " + each.state(), passes == Truth.TRUE);
  }

  /** What was found of a package; text only where somebody reads it. */
  private record Line(CbsIdentity identity, List<CbsPackage> packages) {
    @Override
    public String toString() {
      return packages.isEmpty()
          ? "no package " + identity.name()
          : String.join(
              "; ", packages.stream().map(each -> each.identity() + " " + each.state()).toList());
    }
  }
}

package io.wua.catalog.rule.os;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.comparison.ScalarComparison;
import io.wua.catalog.rule.probe.OsFact;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.Truth;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.StringJoiner;

/**
 * The rules {@code WindowsVersion} and {@code PlatformVersion}, as <a
 * href="https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-verifyversioninfow">VerifyVersionInfo</a>
 * answers: major, minor and service pack compare one after the other over the fields that the rule
 * states; the build is a test of its own by the same comparison; the product type must be equal
 * whatever the comparison; of the suites any bit or all bits must be there.
 *
 * @param comparison how versions and builds compare
 * @param major the first part of the version
 * @param minor the second
 * @param build the build number
 * @param servicePackMajor the first part of the service pack
 * @param servicePackMinor the second
 * @param productType 1 workstation, 2 domain controller, 3 server
 * @param suiteMask the bits of {@code wSuiteMask}
 * @param allSuites whether all bits must be there
 */
public record WindowsVersion(
    ScalarComparison comparison,
    OptionalLong major,
    OptionalLong minor,
    OptionalLong build,
    OptionalLong servicePackMajor,
    OptionalLong servicePackMinor,
    OptionalLong productType,
    OptionalLong suiteMask,
    boolean allSuites)
    implements HostRule {
  private static final DottedVersion NO_SERVICE_PACK = new DottedVersion(0, 0, 0, 0);

  /** Refuses nulls, and a rule that tests nothing. */
  public WindowsVersion {
    Objects.requireNonNull(comparison, "comparison");
    if (major.isEmpty()
        && minor.isEmpty()
        && build.isEmpty()
        && servicePackMajor.isEmpty()
        && servicePackMinor.isEmpty()
        && productType.isEmpty()
        && suiteMask.isEmpty()) {
      throw new IllegalArgumentException("WindowsVersion tests nothing");
    }
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.all(
        () -> productType(inquiry),
        () -> suites(inquiry),
        () -> build(inquiry),
        () -> version(inquiry));
  }

  private Truth productType(Inquiry inquiry) {
    if (productType.isEmpty()) {
      return Truth.TRUE;
    }
    return inquiry.judge(
        inquiry.facts().productType(),
        it -> inquiry.saw(it, it.number() == productType.getAsLong()));
  }

  private Truth suites(Inquiry inquiry) {
    if (suiteMask.isEmpty()) {
      return Truth.TRUE;
    }
    long wanted = suiteMask.getAsLong();
    return inquiry.judge(
        inquiry.facts().suiteMask(),
        mask -> inquiry.saw(mask, allSuites ? (mask & wanted) == wanted : (mask & wanted) != 0));
  }

  private Truth build(Inquiry inquiry) {
    if (build.isEmpty()) {
      return Truth.TRUE;
    }
    return inquiry.judge(
        inquiry.facts().osVersion(),
        it -> inquiry.saw(it, comparison.holds(it.build(), build.getAsLong())));
  }

  private Truth version(Inquiry inquiry) {
    if (major.isEmpty() && minor.isEmpty()) {
      return servicePack(inquiry);
    }
    return inquiry.judge(
        inquiry.facts().osVersion(),
        it -> {
          int order = order(it.major(), major, it.minor(), minor);
          Truth decided = inquiry.saw(it, comparison.admits(order));
          return order == 0 && asksServicePack() ? servicePack(inquiry) : decided;
        });
  }

  private boolean asksServicePack() {
    return servicePackMajor.isPresent() || servicePackMinor.isPresent();
  }

  private Truth servicePack(Inquiry inquiry) {
    if (!asksServicePack()) {
      return Truth.TRUE;
    }
    return inquiry
        .facts()
        .servicePack()
        .<Truth>fold(
            it -> servicePack(inquiry, it),
            () -> servicePack(inquiry, NO_SERVICE_PACK),
            inquiry::unknown);
  }

  private Truth servicePack(Inquiry inquiry, DottedVersion running) {
    int order = order(running.major(), servicePackMajor, running.minor(), servicePackMinor);
    return inquiry.saw("service pack " + running, comparison.admits(order));
  }

  private static int order(
      long first, OptionalLong wantedFirst, long second, OptionalLong wantedSecond) {
    int order = wantedFirst.isPresent() ? Long.compare(first, wantedFirst.getAsLong()) : 0;
    return order == 0 && wantedSecond.isPresent()
        ? Long.compare(second, wantedSecond.getAsLong())
        : order;
  }

  @Override
  public void probes(Probing probing) {
    if (productType.isPresent()) {
      probing.add(OsFact.PRODUCT_TYPE);
    }
    if (suiteMask.isPresent()) {
      probing.add(OsFact.SUITE_MASK);
    }
    if (major.isPresent() || minor.isPresent() || build.isPresent()) {
      probing.add(OsFact.VERSION);
    }
    if (asksServicePack()) {
      probing.add(OsFact.SERVICE_PACK);
    }
  }

  @Override
  public String text() {
    StringJoiner fields = new StringJoiner(", ", "WindowsVersion ", "");
    add(fields, "major " + comparison, major);
    add(fields, "minor " + comparison, minor);
    add(fields, "build " + comparison, build);
    add(fields, "service pack major " + comparison, servicePackMajor);
    add(fields, "service pack minor " + comparison, servicePackMinor);
    add(fields, "product type =", productType);
    add(fields, allSuites ? "all suites of" : "any suite of", suiteMask);
    return fields.toString();
  }

  private static void add(StringJoiner fields, String what, OptionalLong value) {
    value.ifPresent(number -> fields.add(what + " " + number));
  }
}

package io.wua.catalog.rule.msi;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.MsiDetail;
import io.wua.catalog.rule.probe.SoftwareProbe;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.Truth;
import io.wua.core.host.software.MsiProduct;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The rules {@code MsiApplicationInstalled}, {@code MsiApplicationInstallable} and {@code
 * MsiApplicationSuperseded}: definite where the product is absent or present in exactly the stated
 * version; how Windows treats other versions is not known.
 *
 * @param question what is asked
 * @param product the product code, in braces and upper case
 * @param version the version that the application installs, if it is stated
 */
public record MsiApplicationRule(
    PackageQuestion question, String product, Optional<DottedVersion> version) implements HostRule {
  /** Refuses nulls. */
  public MsiApplicationRule {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(version, "version");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return switch (question) {
      case INSTALLED -> isInstalled(inquiry);
      case INSTALLABLE -> isInstalled(inquiry).not();
      case SUPERSEDED -> inquiry.all(() -> isInstalled(inquiry).not(), () -> isThere(inquiry));
    };
  }

  private Truth isThere(Inquiry inquiry) {
    return ProductCondition.installed(product, inquiry, found -> inquiry.saw("installed", true));
  }

  private Truth isInstalled(Inquiry inquiry) {
    return ProductCondition.installed(product, inquiry, found -> isTheVersion(inquiry, found));
  }

  private Truth isTheVersion(Inquiry inquiry, MsiProduct found) {
    if (version.isEmpty()) {
      return inquiry.saw("installed", true);
    }
    if (found.version().isEmpty()) {
      return inquiry.unknown("version of product " + product);
    }
    DottedVersion installed = found.version().get();
    return installed.equals(version.get())
        ? inquiry.saw(installed, true)
        : inquiry.unknown("whether version " + installed + " of " + product + " counts");
  }

  @Override
  public void probes(Probing probing) {
    Set<MsiDetail> asked =
        version.isPresent() ? EnumSet.of(MsiDetail.VERSION) : EnumSet.noneOf(MsiDetail.class);
    probing.add(new SoftwareProbe.MsiProduct(product, asked));
  }

  @Override
  public String text() {
    return "MsiApplication" + question + " " + product + version.map(v -> " " + v).orElse("");
  }
}

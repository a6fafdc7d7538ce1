package io.wua.catalog.rule.msi;

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
import java.util.OptionalLong;
import java.util.Set;

/**
 * A product that a patch is for.
 *
 * @param product the product code, in braces and upper case
 * @param version the version that it must have, if that is checked
 * @param language the LCID that it must have, if that is checked
 */
public record PatchTarget(String product, Optional<TargetVersion> version, OptionalLong language) {
  private static final VersionBounds ANY_VERSION =
      new VersionBounds(Optional.empty(), Optional.empty());

  /** Refuses nulls. */
  public PatchTarget {
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(language, "language");
  }

  /** Whether an installed product is in the state that the patch is for. */
  Truth matches(Inquiry inquiry, MsiProduct found) {
    return inquiry.all(
        () -> new ProductCondition(product, ANY_VERSION, language).matches(inquiry, found),
        () -> version.map(it -> versionMatches(inquiry, it, found)).orElse(Truth.TRUE));
  }

  /** Names what is asked of the product: its patches, and with its state version and language. */
  void probes(Probing probing, boolean withState) {
    Set<MsiDetail> asked = EnumSet.of(MsiDetail.PATCHES);
    if (withState && version.isPresent()) {
      asked.add(MsiDetail.VERSION);
    }
    if (withState && language.isPresent()) {
      asked.add(MsiDetail.LANGUAGE);
    }
    probing.add(new SoftwareProbe.MsiProduct(product, asked));
  }

  private Truth versionMatches(Inquiry inquiry, TargetVersion wanted, MsiProduct found) {
    Optional<DottedVersion> observed = found.version();
    return observed.isPresent()
        ? inquiry.saw(observed.get(), wanted.accepts(observed.get()))
        : inquiry.unknown("version of product " + product);
  }
}

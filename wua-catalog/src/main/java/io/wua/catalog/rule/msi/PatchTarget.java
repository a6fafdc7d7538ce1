package io.wua.catalog.rule.msi;

import io.wua.catalog.rule.Inquiry;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.Truth;
import io.wua.core.host.software.MsiProduct;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

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

  private Truth versionMatches(Inquiry inquiry, TargetVersion wanted, MsiProduct found) {
    Optional<DottedVersion> observed = found.version();
    return observed.isPresent()
        ? inquiry.saw(observed.get(), wanted.accepts(observed.get()))
        : inquiry.unknown("version of product " + product);
  }
}

package io.wua.catalog.rule.msi;

import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.MsiDetail;
import io.wua.catalog.rule.probe.SoftwareProbe;
import io.wua.core.host.Truth;
import io.wua.core.host.software.MsiProduct;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Which installed product a rule means.
 *
 * @param code the product code, in braces and upper case
 * @param versions the versions meant
 * @param language the LCID meant, empty for any
 */
public record ProductCondition(String code, VersionBounds versions, OptionalLong language) {
  /** Refuses nulls. */
  public ProductCondition {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(versions, "versions");
    Objects.requireNonNull(language, "language");
  }

  /** Whether it is installed. */
  Truth isInstalled(Inquiry inquiry) {
    return installed(code, inquiry, product -> matches(inquiry, product));
  }

  /** Judges a product where it is installed; it is false where it is not. */
  static Truth installed(String code, Inquiry inquiry, Function<MsiProduct, Truth> judge) {
    return inquiry.judge(
        inquiry.facts().msiProduct(code),
        product ->
            product.installed()
                ? judge.apply(product)
                : inquiry.saw("known to Windows Installer, not installed", false));
  }

  /** Whether an installed product is the one meant. */
  Truth matches(Inquiry inquiry, MsiProduct product) {
    return inquiry.all(
        () -> inquiry.saw("installed", true),
        () -> languageMatches(inquiry, product),
        () -> versionMatches(inquiry, product));
  }

  /** Names what is asked of the product, and those details too. */
  void probes(Probing probing, MsiDetail... more) {
    Set<MsiDetail> asked = EnumSet.noneOf(MsiDetail.class);
    asked.addAll(List.of(more));
    if (language.isPresent()) {
      asked.add(MsiDetail.LANGUAGE);
    }
    if (!versions.isOpen()) {
      asked.add(MsiDetail.VERSION);
    }
    probing.add(new SoftwareProbe.MsiProduct(code, asked));
  }

  private Truth languageMatches(Inquiry inquiry, MsiProduct product) {
    if (language.isEmpty()) {
      return Truth.TRUE;
    }
    return product.language().isPresent()
        ? inquiry.saw(
            "language " + product.language().getAsInt(),
            product.language().getAsInt() == language.getAsLong())
        : inquiry.unknown("language of product " + code);
  }

  private Truth versionMatches(Inquiry inquiry, MsiProduct product) {
    if (versions.isOpen()) {
      return Truth.TRUE;
    }
    return product
        .version()
        .map(version -> inquiry.saw(version, versions.contain(version)))
        .orElseGet(() -> inquiry.unknown("version of product " + code));
  }

  @Override
  public String toString() {
    String lcid = language.isPresent() ? ", language " + language.getAsLong() : "";
    return code + versions + lcid;
  }
}

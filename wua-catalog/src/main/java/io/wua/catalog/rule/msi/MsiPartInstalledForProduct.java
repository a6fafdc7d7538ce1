package io.wua.catalog.rule.msi;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.MsiDetail;
import io.wua.catalog.rule.probe.SoftwareProbe;
import io.wua.core.host.Truth;
import io.wua.core.host.software.MsiProduct;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The rules {@code MsiFeatureInstalledForProduct} and {@code MsiComponentInstalledForProduct}: true
 * where any of the products, or all of them, is installed with any of the parts, or all of them.
 *
 * @param kind features or components
 * @param wanted the names of the features, or the codes of the components
 * @param allWanted whether a product needs all of them
 * @param products the product codes, in braces and upper case
 * @param allProducts whether all products are needed
 */
public record MsiPartInstalledForProduct(
    Kind kind, List<String> wanted, boolean allWanted, List<String> products, boolean allProducts)
    implements HostRule {
  /** What products consist of. */
  public enum Kind {
    /** Features, by name. */
    FEATURE("MsiFeatureInstalledForProduct", "features"),
    /** Components, by code. */
    COMPONENT("MsiComponentInstalledForProduct", "components");

    private final String rule;
    private final String word;

    Kind(String rule, String word) {
      this.rule = rule;
      this.word = word;
    }

    private Optional<Set<String>> of(MsiProduct product) {
      return switch (this) {
        case FEATURE -> product.features();
        case COMPONENT -> product.components();
      };
    }
  }

  /** Copies the lists and refuses nulls. */
  public MsiPartInstalledForProduct {
    Objects.requireNonNull(kind, "kind");
    wanted = List.copyOf(wanted);
    products = List.copyOf(products);
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return allProducts
        ? inquiry.all(products, code -> hasParts(code, inquiry))
        : inquiry.any(products, code -> hasParts(code, inquiry));
  }

  private Truth hasParts(String code, Inquiry inquiry) {
    return ProductCondition.installed(
        code,
        inquiry,
        product ->
            kind.of(product)
                .map(installed -> inquiry.saw(installed, suffice(installed)))
                .orElseGet(() -> inquiry.unknown(kind.word + " of product " + code)));
  }

  private boolean suffice(Set<String> installed) {
    return allWanted
        ? wanted.stream().allMatch(part -> contains(installed, part))
        : wanted.stream().anyMatch(part -> contains(installed, part));
  }

  private static boolean contains(Set<String> installed, String part) {
    return installed.stream().anyMatch(part::equalsIgnoreCase);
  }

  @Override
  public void probes(Probing probing) {
    MsiDetail parts =
        switch (kind) {
          case FEATURE -> MsiDetail.FEATURES;
          case COMPONENT -> MsiDetail.COMPONENTS;
        };
    products.forEach(code -> probing.add(new SoftwareProbe.MsiProduct(code, EnumSet.of(parts))));
  }

  @Override
  public String text() {
    return kind.rule
        + (allWanted ? " all of " : " any of ")
        + wanted
        + (allProducts ? " in all of " : " in any of ")
        + products;
  }
}

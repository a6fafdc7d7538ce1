package io.wua.catalog.rule.msi;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.MsiDetail;
import io.wua.core.host.Truth;
import io.wua.core.host.software.MsiProduct;
import java.util.Objects;

/**
 * True where a patch is applied to an installed product.
 *
 * @param patch the patch code, in braces and upper case
 * @param product the product
 */
public record MsiPatchInstalledForProduct(String patch, ProductCondition product)
    implements HostRule {
  /** Refuses nulls. */
  public MsiPatchInstalledForProduct {
    Objects.requireNonNull(patch, "patch");
    Objects.requireNonNull(product, "product");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return ProductCondition.installed(
        product.code(),
        inquiry,
        found ->
            inquiry.all(
                () -> product.matches(inquiry, found), () -> isApplied(patch, inquiry, found)));
  }

  /** Whether a patch is applied to a product. */
  static Truth isApplied(String patch, Inquiry inquiry, MsiProduct product) {
    return product
        .patches()
        .map(
            codes ->
                inquiry.saw(
                    "patches of product " + product.code() + ": " + codes,
                    codes.stream().anyMatch(patch::equalsIgnoreCase)))
        .orElseGet(() -> inquiry.unknown("patches of product " + product.code()));
  }

  @Override
  public void probes(Probing probing) {
    product.probes(probing, MsiDetail.PATCHES);
  }

  @Override
  public String text() {
    return "MsiPatchInstalledForProduct " + patch + " of " + product;
  }
}

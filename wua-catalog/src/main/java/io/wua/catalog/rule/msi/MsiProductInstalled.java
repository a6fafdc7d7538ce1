package io.wua.catalog.rule.msi;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.core.host.Truth;
import java.util.Objects;

/**
 * True where a Windows Installer product is installed in one of the versions, and the language,
 * that the rule states.
 *
 * @param product the product
 */
public record MsiProductInstalled(ProductCondition product) implements HostRule {
  /** Refuses null. */
  public MsiProductInstalled {
    Objects.requireNonNull(product, "product");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return product.isInstalled(inquiry);
  }

  @Override
  public void probes(Probing probing) {
    product.probes(probing);
  }

  @Override
  public String text() {
    return "MsiProductInstalled " + product;
  }
}

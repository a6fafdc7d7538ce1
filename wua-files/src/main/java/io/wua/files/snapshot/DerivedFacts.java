package io.wua.files.snapshot;

import io.wua.core.host.Answer;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.ProductType;
import java.util.Optional;

/**
 * Device attributes and licensing values, those included that follow from other facts. What the
 * snapshot states wins over what follows. The attributes that follow exist on every Windows: a
 * complete list without them does not make them absent.
 */
final class DerivedFacts {
  private static final String LICENSED_SKU = "kernel-productinfo";

  private final OsFacts os;
  private final FactFamily<String> attributes;
  private final FactFamily<Long> licensing;

  DerivedFacts(OsFacts os, FactFamily<String> attributes, FactFamily<Long> licensing) {
    this.os = os;
    this.attributes = attributes;
    this.licensing = licensing;
  }

  Answer<String> attribute(String name) {
    String canonical = Forms.canonicalName(name);
    return attributes
        .statedAs(canonical)
        .orElseGet(
            () ->
                switch (canonical) {
                  case "osversion" -> os.version().map(DottedVersion::toString);
                  case "osskuid" -> skuOr("sku");
                  case "sku" -> skuOr("osskuid");
                  case "producttype" -> os.productType().map(ProductType::registryWord);
                  // The version after a pending feature update; without one there is none.
                  case "dl_osversion" -> Answer.absent();
                  default -> attributes.ask(canonical, "deviceAttribute " + name);
                });
  }

  Answer<Long> license(String name) {
    String canonical = Forms.canonicalName(name);
    Optional<Answer<Long>> stated = licensing.statedAs(canonical);
    if (stated.isEmpty() && canonical.equals(LICENSED_SKU)) {
      return sku().map(Integer::toUnsignedLong);
    }
    return stated.orElseGet(() -> licensing.ask(canonical, "licensing " + name));
  }

  /** Both attributes have the same value: where nothing else states it, each follows the other. */
  private Answer<String> skuOr(String otherAttribute) {
    Answer<String> known = sku().map(Integer::toUnsignedString);
    return known.found().isPresent() ? known : attributes.statedAs(otherAttribute).orElse(known);
  }

  /** The SKU number, from any of the places where a snapshot may state it. */
  Answer<Integer> sku() {
    if (os.sku().found().isPresent()) {
      return os.sku();
    }
    return licensing
        .statedAs(LICENSED_SKU)
        .flatMap(Answer::found)
        .map(number -> Answer.present(number.intValue()))
        .orElseGet(os::sku);
  }
}

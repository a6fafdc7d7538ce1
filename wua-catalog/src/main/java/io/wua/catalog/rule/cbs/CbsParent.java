package io.wua.catalog.rule.cbs;

import io.wua.catalog.rule.Inquiry;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.Truth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One {@code parent} of a package: products of which one must be present.
 *
 * <p>Versions must agree in their first two parts. How build and revision compare is stated in
 * words; where a word is missing only equal numbers count for certain.
 *
 * @param disposition what it is for; only {@code detect} is a condition
 * @param buildCompare how the third part of the version compares: EQ, GE, GT, LE, LT
 * @param revisionCompare how the fourth does, where the builds are equal
 * @param products the products
 */
public record CbsParent(
    String disposition,
    Optional<String> buildCompare,
    Optional<String> revisionCompare,
    List<CbsIdentity> products) {
  /** Copies the list and refuses nulls. */
  public CbsParent {
    Objects.requireNonNull(disposition, "disposition");
    Objects.requireNonNull(buildCompare, "buildCompare");
    Objects.requireNonNull(revisionCompare, "revisionCompare");
    products = List.copyOf(products);
  }

  /** Whether the package needs one of the products. */
  boolean isCondition() {
    return disposition.equalsIgnoreCase("detect") && !products.isEmpty();
  }

  /** Whether one of the products is installed. */
  Truth isPresent(Inquiry inquiry) {
    return inquiry.any(
        products,
        product ->
            CbsFacts.has(
                product,
                inquiry,
                it -> it.state().isInstalled(),
                candidate -> satisfies(product, candidate)));
  }

  private Truth satisfies(CbsIdentity product, CbsIdentity candidate) {
    if (product.number().isEmpty() || candidate.number().isEmpty()) {
      return product.version().equalsIgnoreCase(candidate.version()) ? Truth.TRUE : Truth.UNKNOWN;
    }
    DottedVersion wanted = product.number().get();
    DottedVersion observed = candidate.number().get();
    if (observed.major() != wanted.major() || observed.minor() != wanted.minor()) {
      return Truth.FALSE;
    }
    return observed.build() == wanted.build()
        ? compared(buildCompare.or(() -> Optional.of("EQ")), 0)
            .and(compared(revisionCompare, Long.compare(observed.revision(), wanted.revision())))
        : compared(buildCompare, Long.compare(observed.build(), wanted.build()));
  }

  private static Truth compared(Optional<String> word, int order) {
    if (word.isEmpty()) {
      return order == 0 ? Truth.TRUE : Truth.UNKNOWN;
    }
    return switch (word.get().strip().toUpperCase(Locale.ROOT)) {
      case "EQ" -> Truth.of(order == 0);
      case "GE" -> Truth.of(order >= 0);
      case "GT" -> Truth.of(order > 0);
      case "LE" -> Truth.of(order <= 0);
      case "LT" -> Truth.of(order < 0);
      default -> Truth.UNKNOWN;
    };
  }
}

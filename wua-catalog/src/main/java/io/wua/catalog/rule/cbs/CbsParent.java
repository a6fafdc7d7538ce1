package io.wua.catalog.rule.cbs;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One {@code parent} of a package: products of which one must be present.
 *
 * @param disposition what it is for; only {@code detect} is a condition
 * @param buildCompare how the third part of the version compares, a word of manifests
 * @param revisionCompare how the fourth does
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
}

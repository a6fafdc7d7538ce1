package io.wua.catalog.rule.cbs;

import io.wua.core.host.DottedVersion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the manifest of a component package tells about when it applies.
 *
 * @param identity the package
 * @param kb the article that it mends, as its {@code identifier} writes it
 * @param parents the products that it is for
 * @param servicingStack the lowest servicing stack that can install it; a lower one fails with
 *     0x800f0823
 */
public record CbsAssembly(
    CbsIdentity identity,
    Optional<String> kb,
    List<CbsParent> parents,
    Optional<DottedVersion> servicingStack) {
  /** Copies the list and refuses nulls. */
  public CbsAssembly {
    Objects.requireNonNull(identity, "identity");
    Objects.requireNonNull(kb, "kb");
    Objects.requireNonNull(servicingStack, "servicingStack");
    parents = List.copyOf(parents);
  }
}

package io.wua.core.agent.memory;

import java.util.Objects;

/**
 * Everything on which the answer of a search depends, and the policy not: while it is the same, a
 * search would find the same.
 *
 * @param catalog the SHA-256 of the catalog, empty for an online search
 * @param criteria the search criteria
 * @param engine who evaluates
 * @param agentVersion the version of the Windows Update Agent
 * @param osVersion the version of Windows with its UBR
 * @param bootId the boot of the host
 * @param packages a digest of the component packages
 * @param products a digest of the installed products
 */
public record SearchFingerprint(
    String catalog,
    String criteria,
    String engine,
    String agentVersion,
    String osVersion,
    String bootId,
    String packages,
    String products) {
  /** Refuses nulls. */
  public SearchFingerprint {
    Objects.requireNonNull(catalog, "catalog");
    Objects.requireNonNull(criteria, "criteria");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(agentVersion, "agentVersion");
    Objects.requireNonNull(osVersion, "osVersion");
    Objects.requireNonNull(bootId, "bootId");
    Objects.requireNonNull(packages, "packages");
    Objects.requireNonNull(products, "products");
  }
}

package io.wua.core.agent.condition;

import java.util.Objects;

/**
 * Marks that change when the software of a host does.
 *
 * @param agentVersion the version of the Windows Update Agent
 * @param packages a digest of the component packages and their states
 * @param products a digest of the installed products
 */
public record SoftwareMarks(String agentVersion, String packages, String products) {
  /** Refuses nulls. */
  public SoftwareMarks {
    Objects.requireNonNull(agentVersion, "agentVersion");
    Objects.requireNonNull(packages, "packages");
    Objects.requireNonNull(products, "products");
  }
}

package io.wua.simulation.catalog.rule;

import java.util.Objects;
import java.util.Optional;

/**
 * The rules of a leaf as raw text in the form of a catalog's fragments: no namespaces, a dotted
 * prefix ({@code <b.RegDword ... />}).
 *
 * @param isInstalled whether the host has it
 * @param isSuperseded whether something newer is there
 * @param isInstallable whether the host can take it
 * @param metadata what rules without attributes look at, a component manifest for instance
 */
public record ApplicabilityRules(
    String isInstalled,
    Optional<String> isSuperseded,
    String isInstallable,
    Optional<String> metadata) {
  /** Refuses nulls. */
  public ApplicabilityRules {
    Objects.requireNonNull(isInstalled, "isInstalled");
    Objects.requireNonNull(isSuperseded, "isSuperseded");
    Objects.requireNonNull(isInstallable, "isInstallable");
    Objects.requireNonNull(metadata, "metadata");
  }

  /** The two rules that every leaf has. */
  public static ApplicabilityRules of(String isInstalled, String isInstallable) {
    return new ApplicabilityRules(isInstalled, Optional.empty(), isInstallable, Optional.empty());
  }

  /** The same with metadata. */
  public ApplicabilityRules about(String rawMetadata) {
    return new ApplicabilityRules(
        isInstalled, isSuperseded, isInstallable, Optional.of(rawMetadata));
  }

  /** The same with a rule that sees something newer. */
  public ApplicabilityRules supersededIf(String rule) {
    return new ApplicabilityRules(isInstalled, Optional.of(rule), isInstallable, metadata);
  }
}

package io.wua.http.wire.row;

import io.wua.core.failure.WuaException;
import java.util.Objects;
import java.util.Optional;

/**
 * How an update installs. All of it may be unknown.
 *
 * @param mandatory whether it is mandatory
 * @param beta whether it is a beta
 * @param uninstallable whether it can be removed
 * @param requiresNetwork whether it needs the network while it installs
 * @param rebootBehavior whether it asks for a reboot
 * @param canRequestUserInput whether it asks people anything; a text in WAPT's table
 * @param installationImpact how much it disturbs
 * @param uninstallationImpact how much its removal disturbs
 */
public record RowBehavior(
    Optional<Boolean> mandatory,
    Optional<Boolean> beta,
    Optional<Boolean> uninstallable,
    Optional<Boolean> requiresNetwork,
    Optional<String> rebootBehavior,
    Optional<String> canRequestUserInput,
    Optional<String> installationImpact,
    Optional<String> uninstallationImpact) {
  /** Refuses nulls. */
  public RowBehavior {
    Objects.requireNonNull(mandatory, "mandatory");
    Objects.requireNonNull(beta, "beta");
    Objects.requireNonNull(uninstallable, "uninstallable");
    Objects.requireNonNull(requiresNetwork, "requiresNetwork");
    Objects.requireNonNull(rebootBehavior, "rebootBehavior");
    Objects.requireNonNull(canRequestUserInput, "canRequestUserInput");
    Objects.requireNonNull(installationImpact, "installationImpact");
    Objects.requireNonNull(uninstallationImpact, "uninstallationImpact");
  }

  static RowBehavior read(RowReader row) throws WuaException {
    return new RowBehavior(
        row.flag("is_mandatory"),
        row.flag("is_beta"),
        row.flag("is_uninstallable"),
        row.flag("requires_network_connectivity"),
        row.text("reboot_behaviour"),
        row.text("can_request_user_input"),
        row.text("installation_impact"),
        row.text("uninstallation_impact"));
  }

  void write(RowWriter row) {
    row.flag("is_mandatory", mandatory)
        .flag("is_beta", beta)
        .flag("is_uninstallable", uninstallable)
        .flag("requires_network_connectivity", requiresNetwork)
        .text("reboot_behaviour", rebootBehavior)
        .text("can_request_user_input", canRequestUserInput)
        .text("installation_impact", installationImpact)
        .text("uninstallation_impact", uninstallationImpact);
  }
}

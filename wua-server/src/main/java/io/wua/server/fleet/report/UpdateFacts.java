package io.wua.server.fleet.report;

import java.util.Optional;
import java.util.UUID;

/**
 * What a revision of an update says of itself, whatever the language: WAPT's columns of {@code
 * WsusUpdates}. A revision never changes at Microsoft, so the first report of each stays, and a
 * later one only fills what is still unknown.
 *
 * @param updateType {@code Software} or {@code Driver}
 * @param severity the rating of the Microsoft Security Response Center
 * @param changetime when it last changed, ISO-8601 as reported
 * @param minDownloadSize in bytes
 * @param maxDownloadSize in bytes; Microsoft's own value may be far too large
 * @param isMandatory whether Windows forbids to leave it out
 * @param rebootBehaviour whether it restarts the host
 * @param canRequestUserInput whether it may ask the user
 * @param requiresNetworkConnectivity whether its installation needs the network
 * @param isBeta whether it is a preview
 * @param isUninstallable whether it can be taken off
 * @param installationImpact what installing costs
 * @param uninstallationImpact what uninstalling costs
 * @param supportUrl where support is; in the language of the reporter
 * @param releaseNotes notes; in the language of the reporter
 * @param uninstallationNotes notes; in the language of the reporter
 * @param productId GUID of its product, lower case
 * @param classificationId GUID of its classification, lower case
 */
public record UpdateFacts(
    String updateType,
    Optional<String> severity,
    Optional<String> changetime,
    Optional<Long> minDownloadSize,
    Optional<Long> maxDownloadSize,
    Optional<Boolean> isMandatory,
    Optional<String> rebootBehaviour,
    Optional<String> canRequestUserInput,
    Optional<Boolean> requiresNetworkConnectivity,
    Optional<Boolean> isBeta,
    Optional<Boolean> isUninstallable,
    Optional<String> installationImpact,
    Optional<String> uninstallationImpact,
    Optional<String> supportUrl,
    Optional<String> releaseNotes,
    Optional<String> uninstallationNotes,
    Optional<String> productId,
    Optional<String> classificationId) {
  private static final int WORD = 40;
  private static final int TEXT = 4_000;

  /** Refuses nulls, and texts that are longer than any that Microsoft writes. */
  public UpdateFacts {
    updateType = WireText.clean(updateType, "update_type", WORD);
    severity = WireText.clean(severity, "severity", WORD);
    changetime = WireText.clean(changetime, "changetime", WORD);
    rebootBehaviour = WireText.clean(rebootBehaviour, "reboot_behaviour", TEXT);
    canRequestUserInput = WireText.clean(canRequestUserInput, "can_request_user_input", TEXT);
    installationImpact = WireText.clean(installationImpact, "installation_impact", TEXT);
    uninstallationImpact = WireText.clean(uninstallationImpact, "uninstallation_impact", TEXT);
    supportUrl = WireText.clean(supportUrl, "support_url", TEXT);
    releaseNotes = WireText.clean(releaseNotes, "release_notes", TEXT);
    uninstallationNotes = WireText.clean(uninstallationNotes, "uninstallation_notes", TEXT);
    productId = guid(productId, "product_id");
    classificationId = guid(classificationId, "classification_id");
  }

  private static Optional<String> guid(Optional<String> text, String name) {
    return text.map(
        t -> {
          try {
            return UUID.fromString(t.strip()).toString();
          } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " is not a GUID", e);
          }
        });
  }
}

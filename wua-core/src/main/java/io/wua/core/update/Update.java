package io.wua.core.update;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What people see as "an update": a revision with a title, KB numbers, a severity and categories.
 * The same record whether the Windows Update Agent or a catalog told of it.
 *
 * @param id its identity
 * @param title its title, the id where nobody knows one
 * @param description a paragraph for people, empty where there is none
 * @param kbs its KB numbers; may be none
 * @param severity its MSRC severity
 * @param classification its classification, if known
 * @param products its products; may be none
 * @param released when it was first published with the same payloads (catalog: CreationDate of the
 *     earliest such revision; COM: LastDeploymentChangeTime); empty where nobody says
 * @param type software or driver
 * @param deploymentAction what it is published for
 * @param autoSelectOnWebSites whether Microsoft's own client selects it by itself
 * @param browseOnly a preview: listed, never selected by itself
 * @param beta a beta
 * @param rebootBehavior whether installing asks for a reboot
 * @param cves vulnerabilities that it mends
 * @param supportUrl where people read more, empty where there is none
 * @param maxDownloadBytes what a host downloads at most, where the source states that (COM:
 *     MaxDownloadSize)
 * @param payloads its files; empty where the source does not list them
 * @param unread names of the properties that could not be read; such an update is not lost
 */
public record Update(
    UpdateId id,
    String title,
    String description,
    SortedSet<KbNumber> kbs,
    Severity severity,
    Optional<Category> classification,
    List<Category> products,
    Optional<Instant> released,
    UpdateType type,
    DeploymentAction deploymentAction,
    boolean autoSelectOnWebSites,
    boolean browseOnly,
    boolean beta,
    RebootBehavior rebootBehavior,
    List<String> cves,
    String supportUrl,
    OptionalLong maxDownloadBytes,
    List<Payload> payloads,
    List<String> unread) {
  /** Copies the collections; refuses nulls and a negative size. */
  public Update {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(classification, "classification");
    Objects.requireNonNull(released, "released");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(deploymentAction, "deploymentAction");
    Objects.requireNonNull(rebootBehavior, "rebootBehavior");
    Objects.requireNonNull(supportUrl, "supportUrl");
    Objects.requireNonNull(maxDownloadBytes, "maxDownloadBytes");
    if (maxDownloadBytes.orElse(0) < 0) {
      throw new IllegalArgumentException("size " + maxDownloadBytes + " of " + id + " is negative");
    }
    kbs = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(kbs));
    products = List.copyOf(products);
    cves = List.copyOf(cves);
    payloads = List.copyOf(payloads);
    unread = List.copyOf(unread);
  }

  /** Starts an update with that identity, titled by it, and nothing else known. */
  public static UpdateBuilder builder(UpdateId id) {
    return new UpdateBuilder(id);
  }

  /** Starts a changed copy. */
  public UpdateBuilder toBuilder() {
    return new UpdateBuilder(this);
  }

  /**
   * What a host downloads at most, in bytes: as stated, else the sum of all payloads; empty where
   * neither is known.
   */
  public OptionalLong sizeBytes() {
    if (maxDownloadBytes.isPresent() || payloads.isEmpty()) {
      return maxDownloadBytes;
    }
    return payloads.stream().allMatch(each -> each.sizeBytes().isPresent())
        ? OptionalLong.of(payloads.stream().mapToLong(p -> p.sizeBytes().orElseThrow()).sum())
        : OptionalLong.empty();
  }

  /** The classification, where it is one of the well-known. */
  public Optional<Classification> wellKnownClassification() {
    return classification.flatMap(c -> Classification.of(c.id()));
  }

  /** A new version of Windows. */
  public boolean isUpgrade() {
    return wellKnownClassification().filter(c -> c == Classification.UPGRADES).isPresent();
  }
}

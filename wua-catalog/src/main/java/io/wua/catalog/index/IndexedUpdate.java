package io.wua.catalog.index;

import io.wua.core.update.Sha1;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One {@code Update} element of {@code package.xml}: a bundle, a leaf, a detectoid or a category.
 *
 * @param id its identity
 * @param revisionId the address of its fragments in this issue of the catalog
 * @param created its CreationDate
 * @param defaultLanguage the language to fall back to
 * @param bundle whether it is a bundle
 * @param software false on detectoids and categories
 * @param deploymentAction {@code Bundle} on children of bundles, {@code Evaluate} on detectoids and
 *     categories, empty on what people see
 * @param payloads the files of a leaf, in the order of its extended fragment
 * @param prerequisites clauses of ids, of which one member each must be installed
 * @param bundledBy RevisionIds of the bundles that it belongs to
 * @param supersededBy RevisionIds of the bundles that replace it
 * @param categories what it is filed under
 */
public record IndexedUpdate(
    UpdateId id,
    int revisionId,
    Optional<Instant> created,
    String defaultLanguage,
    boolean bundle,
    boolean software,
    String deploymentAction,
    List<Sha1> payloads,
    List<Set<UUID>> prerequisites,
    List<Integer> bundledBy,
    List<Integer> supersededBy,
    List<CategoryRef> categories) {
  /** Copies the lists and refuses nulls. */
  public IndexedUpdate {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(defaultLanguage, "defaultLanguage");
    Objects.requireNonNull(deploymentAction, "deploymentAction");
    payloads = List.copyOf(payloads);
    prerequisites = List.copyOf(prerequisites);
    bundledBy = List.copyOf(bundledBy);
    supersededBy = List.copyOf(supersededBy);
    categories = List.copyOf(categories);
  }

  /** A bundle, or an update that stands alone: what people see. */
  public boolean isTopLevel() {
    return software && deploymentAction.isEmpty();
  }
}

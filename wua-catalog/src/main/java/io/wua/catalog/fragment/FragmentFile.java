package io.wua.catalog.fragment;

import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One file of a leaf.
 *
 * @param name its name
 * @param sizeBytes its size; single files of 5 GB occur
 * @param sha1 its identity in the catalog
 * @param sha256 the additional digest, where one is given
 * @param modified when it was last changed
 * @param patchingType {@code SelfContained}, {@code Express}, {@code Metadata}, {@code
 *     ServicingStack} and so on, from {@code PatchingType} or {@code PatchingTypePreferred}
 */
public record FragmentFile(
    String name,
    long sizeBytes,
    Sha1 sha1,
    Optional<Sha256> sha256,
    Optional<Instant> modified,
    Optional<String> patchingType) {
  /** Refuses nulls and negative sizes. */
  public FragmentFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(sha1, "sha1");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(modified, "modified");
    Objects.requireNonNull(patchingType, "patchingType");
    if (sizeBytes < 0) {
      throw new IllegalArgumentException("size " + sizeBytes + " of " + name + " is negative");
    }
  }
}

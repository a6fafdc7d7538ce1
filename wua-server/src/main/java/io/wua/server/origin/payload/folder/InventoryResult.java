package io.wua.server.origin.payload.folder;

import java.util.List;

/**
 * What was found in the folder, by names.
 *
 * @param known as it was when it was last digested
 * @param adopted new, or changed and taken as it is
 * @param duplicates of a content that another file has already
 * @param quarantined under the digest of another content, and taken away
 * @param vanished known, and no longer there
 */
public record InventoryResult(
    List<String> known,
    List<String> adopted,
    List<String> duplicates,
    List<String> quarantined,
    List<String> vanished) {
  /** Copies the lists. */
  public InventoryResult {
    known = List.copyOf(known);
    adopted = List.copyOf(adopted);
    duplicates = List.copyOf(duplicates);
    quarantined = List.copyOf(quarantined);
    vanished = List.copyOf(vanished);
  }
}

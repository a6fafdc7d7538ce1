package io.wua.core.agent.memory;

import io.wua.core.download.StoredFile;
import io.wua.core.download.plan.NoPlan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of the files of an update.
 *
 * @param stored those on the host
 * @param lacking the names of those that the repository was asked for and lacks
 * @param obstacle why no file of a repository helps
 */
public record FilesMemory(
    List<StoredFile> stored, List<String> lacking, Optional<NoPlan> obstacle) {
  /** Copies the lists. */
  public FilesMemory {
    stored = List.copyOf(stored);
    lacking = List.copyOf(lacking);
    Objects.requireNonNull(obstacle, "obstacle");
  }

  /** Whether a repository cannot give what the update needs: status MISSING. */
  public boolean isMissing() {
    return !lacking.isEmpty() || obstacle.isPresent();
  }
}

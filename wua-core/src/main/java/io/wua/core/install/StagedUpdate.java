package io.wua.core.install;

import io.wua.core.download.StoredFile;
import io.wua.core.download.plan.PlannedUpdate;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.UpdateId;
import java.util.Map;
import java.util.Objects;

/**
 * An update whose files are all on the host.
 *
 * @param plan how its files get into Windows
 * @param files the files of the plan, by SHA-1
 */
public record StagedUpdate(PlannedUpdate plan, Map<Sha1, StoredFile> files) {
  /** Copies the map; refuses a plan of which a file is not there or that has no way. */
  public StagedUpdate {
    Objects.requireNonNull(plan, "plan");
    files = Map.copyOf(files);
    for (Payload payload : plan.files()) {
      if (!files.containsKey(payload.sha1())) {
        throw new IllegalArgumentException(plan.id() + " lacks " + payload.name());
      }
    }
    if (!plan.obstacles().isEmpty()) {
      throw new IllegalArgumentException(plan.id() + " has a part without a plan");
    }
  }

  /** The update. */
  public UpdateId id() {
    return plan.id();
  }

  /** How many bytes its files have. */
  public long sizeBytes() {
    return plan.files().stream()
        .map(Payload::sha1)
        .distinct()
        .mapToLong(digest -> Objects.requireNonNull(files.get(digest)).sizeBytes())
        .sum();
  }
}

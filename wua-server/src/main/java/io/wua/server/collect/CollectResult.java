package io.wua.server.collect;

import io.wua.server.fleet.collect.CollectPlan;
import java.util.Objects;

/**
 * What a collection did, or would do.
 *
 * @param plan what goes and what stays
 * @param unknownFiles how many files of the folder the database does not know
 * @param silentHosts how many hosts did not count because they have been silent for too long
 * @param unresolvedUpdates how many updates hosts need of which nobody can tell the files
 */
public record CollectResult(
    CollectPlan plan, int unknownFiles, int silentHosts, int unresolvedUpdates) {
  /** Refuses null. */
  public CollectResult {
    Objects.requireNonNull(plan, "plan");
  }
}

package io.wua.core.criteria;

import io.wua.core.host.Truth;
import io.wua.core.update.DeploymentAction;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Criteria that must hold together. Where none of them names a deployment action, installation is
 * implied, as the Windows Update Agent does it.
 *
 * @param criteria at least one, no two equal; a {@code RevisionNumber} only beside {@code
 *     UpdateID=}
 */
public record AndGroup(List<Criterion> criteria) {
  /** Refuses what no search accepts. */
  public AndGroup {
    criteria = List.copyOf(criteria);
    if (criteria.isEmpty() || new HashSet<>(criteria).size() != criteria.size()) {
      throw new IllegalArgumentException("criteria of a group are none or repeated: " + criteria);
    }
    if (hasStrayRevision(criteria)) {
      throw new IllegalArgumentException("a RevisionNumber without UpdateID=: " + criteria);
    }
  }

  /** Whether a revision number stands there without the update that it is a revision of. */
  static boolean hasStrayRevision(List<Criterion> criteria) {
    return criteria.stream().anyMatch(c -> c instanceof Criterion.RevisionIs)
        && criteria.stream().noneMatch(c -> c instanceof Criterion.UpdateIdIs id && !id.negated());
  }

  /** Whether {@code DeploymentAction='Installation'} is implied. */
  public boolean impliesInstallation() {
    return criteria.stream()
        .noneMatch(
            c ->
                c instanceof Criterion.DeploymentActionIs
                    || c instanceof Criterion.AnyDeploymentAction);
  }

  /** Whether the update satisfies all of them, the implied one included. */
  public Truth matches(SearchableUpdate update) {
    Truth implied =
        Truth.of(
            !impliesInstallation() || update.deploymentAction() == DeploymentAction.INSTALLATION);
    return criteria.stream().map(c -> c.matches(update)).reduce(implied, Truth::and);
  }

  /** The canonical text. */
  @Override
  public String toString() {
    return criteria.stream().map(Criterion::toString).collect(Collectors.joining(" and "));
  }
}

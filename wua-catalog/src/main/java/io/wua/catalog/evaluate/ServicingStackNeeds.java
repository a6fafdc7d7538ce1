package io.wua.catalog.evaluate;

import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.catalog.graph.StackUpdate;
import io.wua.catalog.rule.cbs.CbsAssembly;
import io.wua.catalog.rule.cbs.CbsIdentity;
import io.wua.core.host.DottedVersion;
import io.wua.core.update.UpdateId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which updates bring the servicing stack that another one needs. A catalog has no edge for it: the
 * manifest of the needing package names the lowest version (installerAssembly), and stacks are
 * packages called {@code Package_for_ServicingStack}. A version of the form 10.0.build.revision and
 * one of the form build.revision mean the same.
 */
final class ServicingStackNeeds {
  private static final int MODERN_WINDOWS = 10;

  private final Catalog catalog;
  private final List<StackUpdate> stacks;

  ServicingStackNeeds(Catalog catalog) {
    this.catalog = catalog;
    this.stacks = catalog.stackUpdates();
  }

  /**
   * The updates of which one suffices; empty where the update needs none or the catalog has none.
   */
  Set<UpdateId> of(CatalogEntry entry) {
    if (stacks.isEmpty()) {
      return Set.of();
    }
    Set<UpdateId> found = new HashSet<>();
    for (CbsAssembly needing : catalog.packages(entry)) {
      Optional<DottedVersion> lowest = needing.servicingStack().map(ServicingStackNeeds::plain);
      if (lowest.isPresent()) {
        for (StackUpdate stack : stacks) {
          if (!stack.update().equals(entry.id()) && suffices(stack, needing, lowest.get())) {
            found.add(stack.update());
          }
        }
      }
    }
    return found;
  }

  private static boolean suffices(StackUpdate update, CbsAssembly needing, DottedVersion lowest) {
    CbsIdentity stack = update.stack();
    return stack.architecture().equalsIgnoreCase(needing.identity().architecture())
        && stack
            .number()
            .map(ServicingStackNeeds::plain)
            .filter(version -> version.major() == lowest.major())
            .filter(version -> version.compareTo(lowest) >= 0)
            .isPresent();
  }

  /** Build and revision in front, whatever the form. */
  private static DottedVersion plain(DottedVersion version) {
    return version.major() == MODERN_WINDOWS
        ? new DottedVersion(version.build(), version.revision(), 0, 0)
        : new DottedVersion(version.major(), version.minor(), 0, 0);
  }
}

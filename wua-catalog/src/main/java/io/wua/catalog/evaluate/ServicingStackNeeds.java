package io.wua.catalog.evaluate;

import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.catalog.graph.CatalogGraph;
import io.wua.catalog.rule.cbs.CbsAssembly;
import io.wua.catalog.rule.cbs.CbsIdentity;
import io.wua.core.host.DottedVersion;
import io.wua.core.update.UpdateId;
import java.util.ArrayList;
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
  private static final String STACK = "package_for_servicingstack";
  private static final int MODERN_WINDOWS = 10;

  /** An update that brings a stack. */
  private record Stack(UpdateId update, CbsIdentity identity, DottedVersion version) {}

  private final CatalogGraph catalog;
  private final List<Stack> stacks = new ArrayList<>();

  ServicingStackNeeds(CatalogGraph catalog) {
    this.catalog = catalog;
    for (CatalogEntry entry : catalog.topLevel()) {
      for (CbsAssembly package_ : packages(entry)) {
        CbsIdentity identity = package_.identity();
        Optional<DottedVersion> version = identity.number();
        if (version.isPresent()
            && identity.name().toLowerCase(java.util.Locale.ROOT).startsWith(STACK)) {
          stacks.add(new Stack(entry.id(), identity, plain(version.get())));
        }
      }
    }
  }

  private List<CbsAssembly> packages(CatalogEntry entry) {
    List<CbsAssembly> packages = new ArrayList<>();
    entry.core().flatMap(CoreFragment::cbs).ifPresent(packages::add);
    for (CatalogEntry child : catalog.descendants(entry)) {
      child.core().flatMap(CoreFragment::cbs).ifPresent(packages::add);
    }
    return packages;
  }

  /**
   * The updates of which one suffices; empty where the update needs none or the catalog has none.
   */
  Set<UpdateId> of(CatalogEntry entry) {
    if (stacks.isEmpty()) {
      return Set.of();
    }
    Set<UpdateId> found = new HashSet<>();
    for (CbsAssembly needing : packages(entry)) {
      Optional<DottedVersion> lowest = needing.servicingStack().map(ServicingStackNeeds::plain);
      if (lowest.isPresent()) {
        for (Stack stack : stacks) {
          if (!stack.update().equals(entry.id()) && suffices(stack, needing, lowest.get())) {
            found.add(stack.update());
          }
        }
      }
    }
    return found;
  }

  private static boolean suffices(Stack stack, CbsAssembly needing, DottedVersion lowest) {
    return stack.identity().architecture().equalsIgnoreCase(needing.identity().architecture())
        && stack.version().major() == lowest.major()
        && stack.version().compareTo(lowest) >= 0;
  }

  /** Build and revision in front, whatever the form. */
  private static DottedVersion plain(DottedVersion version) {
    return version.major() == MODERN_WINDOWS
        ? new DottedVersion(version.build(), version.revision(), 0, 0)
        : new DottedVersion(version.major(), version.minor(), 0, 0);
  }
}

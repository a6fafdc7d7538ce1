package io.wua.catalog.graph;

import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.rule.cbs.CbsAssembly;
import io.wua.core.scan.CatalogInfo;
import io.wua.core.scan.Supersedence;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A catalog, joined, as scans and listings need it: read into memory ({@link CatalogGraph}) or
 * prepared on disk. Safe for several threads. Entries belong to the catalog that gave them.
 */
public interface Catalog {
  /** Which catalog this is. */
  CatalogInfo info();

  /** What could not be joined, for people. */
  List<String> warnings();

  /**
   * What people see as updates: the newest revisions of bundles and of updates that stand alone, in
   * the order of the catalog's index.
   */
  List<? extends CatalogEntry> topLevel();

  /** Everything that is a prerequisite of something: detectoids and categories. */
  Collection<? extends CatalogEntry> members();

  /** The newest revision of that update. */
  Optional<? extends CatalogEntry> find(UUID guid);

  /** That revision, or the newest where the catalog no longer holds it. */
  Optional<? extends CatalogEntry> find(UpdateId id);

  /** The children of a bundle that the catalog holds, nested ones included, each once. */
  List<? extends CatalogEntry> descendants(CatalogEntry bundle);

  /** The record that people see of an entry of {@link #topLevel}. */
  Update describe(CatalogEntry entry);

  /** The edges of fragments and index together; RevisionIds that nothing has are left out. */
  Supersedence supersedence();

  /** The updates that bring a servicing stack. */
  List<StackUpdate> stackUpdates();

  /** The component packages of an entry and its children. */
  default List<CbsAssembly> packages(CatalogEntry entry) {
    List<CbsAssembly> packages = new ArrayList<>();
    entry.core().flatMap(CoreFragment::cbs).ifPresent(packages::add);
    for (CatalogEntry child : descendants(entry)) {
      child.core().flatMap(CoreFragment::cbs).ifPresent(packages::add);
    }
    return packages;
  }
}

package io.wua.catalog.prepared.store;

import io.wua.catalog.graph.StackUpdate;
import io.wua.core.scan.CatalogInfo;
import java.util.List;

/**
 * What the file is of, and where its tables are.
 *
 * @param info which catalog it is
 * @param languages in which titles were wanted
 * @param warnings what could not be joined
 * @param stacks the updates that bring a servicing stack
 * @param rows the rows of all revisions
 * @param topLevel the numbers of the rows of what people see, in the order of the index
 * @param members the numbers of the rows of all prerequisites
 * @param edgesAt where the supersedence is
 */
record Root(
    CatalogInfo info,
    List<String> languages,
    List<String> warnings,
    List<StackUpdate> stacks,
    Table rows,
    Table topLevel,
    Table members,
    int edgesAt) {
  /**
   * A run of things of one size.
   *
   * @param at where it starts
   * @param size how many there are
   */
  record Table(int at, int size) {}

  /** Copies the lists. */
  Root {
    languages = List.copyOf(languages);
    warnings = List.copyOf(warnings);
    stacks = List.copyOf(stacks);
  }
}

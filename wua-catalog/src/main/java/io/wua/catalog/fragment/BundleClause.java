package io.wua.catalog.fragment;

import io.wua.core.update.UpdateId;
import java.util.List;

/**
 * One clause of the updates that a bundle consists of.
 *
 * @param anyOf the children; one of them suffices
 * @param mandatory whether the child stands by itself and is always needed; false for a choice
 *     ({@code AtLeastOne}), even of one
 */
public record BundleClause(List<UpdateId> anyOf, boolean mandatory) {
  /** Copies the list. */
  public BundleClause {
    anyOf = List.copyOf(anyOf);
  }
}

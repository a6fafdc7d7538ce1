package io.wua.simulation.catalog.entry;

import io.wua.core.update.UpdateId;
import java.util.List;

/**
 * One clause of what a bundle bundles.
 *
 * @param bare whether its only member is always needed, written without {@code AtLeastOne}
 * @param anyOf its members, of which one is needed
 */
public record BundledClause(boolean bare, List<UpdateId> anyOf) {
  /** Copies the members; refuses an empty clause and a bare one of several members. */
  public BundledClause {
    anyOf = List.copyOf(anyOf);
    if (anyOf.isEmpty() || (bare && anyOf.size() > 1)) {
      throw new IllegalArgumentException("a clause of " + anyOf.size() + " members, bare " + bare);
    }
  }

  /** One of these. */
  public static BundledClause anyOf(UpdateId... members) {
    return new BundledClause(false, List.of(members));
  }

  /** This one in any case. */
  public static BundledClause always(UpdateId member) {
    return new BundledClause(true, List.of(member));
  }
}

package io.wua.catalog.evaluate;

import io.wua.catalog.fragment.BundleClause;
import io.wua.core.scan.UpdateState;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.UpdateId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The state of a bundle from the states of its children. A clause is satisfied where a child is
 * installed, open where none is and one is needed, irrelevant where none is applicable. A bundle is
 * not applicable where all clauses are irrelevant or a mandatory child is not applicable, needed
 * where a clause is open, installed where one is satisfied and none open.
 *
 * <p>Unknown children are tried in every way; where all ways come to one state, that is the state.
 */
final class BundleState {
  private enum Clause {
    SATISFIED,
    OPEN,
    IRRELEVANT
  }

  /** What has been seen of the clauses so far, in one way of settling the unknown children. */
  private record Seen(boolean satisfied, boolean open, boolean mandatoryMissing) {
    Seen then(Clause clause, boolean mandatory) {
      return new Seen(
          satisfied || clause == Clause.SATISFIED,
          open || clause == Clause.OPEN,
          mandatoryMissing || (mandatory && clause == Clause.IRRELEVANT));
    }

    Kind outcome() {
      if (mandatoryMissing || !(satisfied || open)) {
        return Kind.NOT_APPLICABLE;
      }
      return open ? Kind.NEEDED : Kind.INSTALLED;
    }
  }

  private BundleState() {}

  static UpdateState of(List<BundleClause> clauses, Function<UpdateId, UpdateState> child) {
    Set<Seen> ways = new HashSet<>(Set.of(new Seen(false, false, false)));
    Set<String> missing = new LinkedHashSet<>();
    for (BundleClause clause : clauses) {
      List<UpdateState> children = clause.anyOf().stream().map(child).toList();
      children.forEach(state -> missing.addAll(state.missing()));
      Set<Seen> next = new HashSet<>();
      for (Clause outcome : outcomes(children)) {
        ways.forEach(seen -> next.add(seen.then(outcome, clause.mandatory())));
      }
      ways = next;
    }
    EnumSet<Kind> outcomes = EnumSet.noneOf(Kind.class);
    ways.forEach(seen -> outcomes.add(seen.outcome()));
    if (outcomes.size() > 1) {
      return UpdateState.unknown(List.copyOf(missing));
    }
    return switch (outcomes.iterator().next()) {
      case INSTALLED -> UpdateState.installed();
      case NEEDED -> UpdateState.needed();
      case NOT_APPLICABLE, COVERED, UNKNOWN -> UpdateState.notApplicable();
    };
  }

  private static Set<Clause> outcomes(List<UpdateState> children) {
    boolean installed = children.stream().anyMatch(s -> s.is(Kind.INSTALLED));
    boolean needed = children.stream().anyMatch(s -> s.is(Kind.NEEDED));
    boolean unknown = children.stream().anyMatch(s -> s.is(Kind.UNKNOWN));
    if (installed) {
      return EnumSet.of(Clause.SATISFIED);
    }
    if (needed) {
      return unknown ? EnumSet.of(Clause.SATISFIED, Clause.OPEN) : EnumSet.of(Clause.OPEN);
    }
    return unknown ? EnumSet.allOf(Clause.class) : EnumSet.of(Clause.IRRELEVANT);
  }
}

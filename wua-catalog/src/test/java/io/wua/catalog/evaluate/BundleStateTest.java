package io.wua.catalog.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.fragment.BundleClause;
import io.wua.catalog.graph.CatalogFolder;
import io.wua.core.scan.UpdateState;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.UpdateId;
import io.wua.testkit.Seeded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BundleStateTest {
  private static final UpdateState I = UpdateState.installed();
  private static final UpdateState N = UpdateState.needed();
  private static final UpdateState X = UpdateState.notApplicable();
  private static final UpdateState U = UpdateState.unknown(List.of("fact"));
  private static final List<UpdateState> KNOWN = List.of(I, N, X);

  private final Map<UpdateId, UpdateState> states = new HashMap<>();
  private final List<BundleClause> clauses = new ArrayList<>();

  private BundleStateTest choice(UpdateState... children) {
    return clause(false, children);
  }

  private BundleStateTest mandatory(UpdateState child) {
    return clause(true, child);
  }

  private BundleStateTest clause(boolean mandatory, UpdateState... children) {
    List<UpdateId> ids = new ArrayList<>();
    for (UpdateState child : children) {
      UpdateId id = CatalogFolder.id(states.size());
      states.put(id, child);
      ids.add(id);
    }
    clauses.add(new BundleClause(ids, mandatory));
    return this;
  }

  private UpdateState state() {
    return BundleState.of(clauses, states::get);
  }

  private void comesTo(UpdateState expected) {
    assertEquals(expected.kind(), state().kind());
  }

  @Test
  void anInstalledChildSatisfiesAChoiceWhateverTheOthers() {
    choice(I, N, U).comesTo(I);
  }

  @Test
  void aNeededChildOpensAChoice() {
    choice(N, X).comesTo(N);
  }

  @Test
  void oneOpenClauseMakesTheBundleNeededThoughAnotherIsSatisfied() {
    choice(I).choice(N).comesTo(N);
  }

  @Test
  void anIrrelevantChoiceDoesNotMatterBesideASatisfiedOne() {
    choice(I).choice(X).comesTo(I);
  }

  @Test
  void aMandatoryChildThatIsNotApplicableRulesTheBundleOut() {
    mandatory(X).choice(N).comesTo(X);
  }

  @Test
  void aMandatoryChildThatIsNotApplicableDecidesWhateverIsUnknown() {
    mandatory(X).choice(U).comesTo(X);
  }

  @Test
  void noClauseAtAllIsNotApplicable() {
    comesTo(X);
  }

  @Test
  void anUnknownChildLeavesTheBundleUnknownAndNamesItsFact() {
    choice(U).comesTo(U);
    assertEquals(List.of("fact"), state().missing());
  }

  /**
   * What the unknown children may turn out to be decides: unknown only where it makes a difference.
   */
  @Test
  void unknownMeansThatSettlingTheChildrenCanComeToDifferentStates() {
    Seeded.runs(
        500,
        random -> {
          BundleStateTest bundle = any(random);
          List<UpdateId> unknown =
              bundle.states.keySet().stream()
                  .filter(id -> bundle.states.get(id).is(Kind.UNKNOWN))
                  .toList();
          List<Kind> ways = new ArrayList<>();
          settle(bundle, unknown, 0, ways);
          boolean differ = ways.stream().distinct().count() > 1;
          Kind found = bundle.state().kind();
          assertTrue(differ ? found == Kind.UNKNOWN : found == ways.get(0), ways + " " + found);
        });
  }

  private static BundleStateTest any(SplittableRandom random) {
    BundleStateTest bundle = new BundleStateTest();
    for (int clause = random.nextInt(1, 4); clause > 0; clause--) {
      UpdateState[] children = new UpdateState[random.nextInt(1, 3)];
      for (int i = 0; i < children.length; i++) {
        children[i] = random.nextInt(3) == 0 ? U : KNOWN.get(random.nextInt(3));
      }
      bundle.clause(children.length == 1 && random.nextBoolean(), children);
    }
    return bundle;
  }

  private static void settle(
      BundleStateTest bundle, List<UpdateId> unknown, int next, List<Kind> ways) {
    if (next == unknown.size()) {
      ways.add(bundle.state().kind());
      return;
    }
    UpdateId id = unknown.get(next);
    for (UpdateState state : KNOWN) {
      bundle.states.put(id, state);
      settle(bundle, unknown, next + 1, ways);
    }
    bundle.states.put(id, U);
  }
}

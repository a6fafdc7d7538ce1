package io.wua.testkit.update;

import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.ProductRef;
import io.wua.core.decide.Rules;
import io.wua.core.decide.Selection;
import io.wua.core.update.Severity;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Draws sources of rules from the world of {@link AnyUpdate}. */
public final class AnyRules {
  private AnyRules() {}

  /** A source that may forbid, allow and delay. */
  public static Rules of(SplittableRandom random) {
    Rules rules = allowing(random);
    if (random.nextInt(3) == 0) {
      rules = rules.withForbidden(selection(random));
    }
    if (random.nextInt(3) == 0) {
      rules = rules.withInstallDelay(Duration.ofHours(random.nextInt(0, 1500)));
    }
    return rules;
  }

  /** A source that only allows: it forbids nothing and states no delay. */
  public static Rules allowing(SplittableRandom random) {
    PolicyLevel[] levels = PolicyLevel.values();
    Rules rules = Rules.of("source " + random.nextInt(20), levels[random.nextInt(levels.length)]);
    if (random.nextInt(3) != 0) {
      rules = rules.withAllowed(selection(random));
    }
    return random.nextInt(4) == 0 ? rules.withDefaultAllow(random.nextBoolean()) : rules;
  }

  /** A few sources. */
  public static List<Rules> several(SplittableRandom random) {
    List<Rules> several = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      several.add(of(random));
    }
    return several;
  }

  private static Selection selection(SplittableRandom random) {
    return new Selection(
        some(random, AnyRules::ref),
        some(random, AnyUpdate::kb),
        some(random, r -> Severity.values()[r.nextInt(Severity.values().length)]),
        some(random, AnyUpdate::classification),
        some(random, AnyRules::product));
  }

  private static UpdateRef ref(SplittableRandom random) {
    UpdateId id = AnyUpdate.id(random);
    return random.nextBoolean() ? UpdateRef.any(id.guid()) : UpdateRef.exactly(id);
  }

  private static ProductRef product(SplittableRandom random) {
    var product = AnyUpdate.product(random);
    return new ProductRef(random.nextBoolean() ? product.name() : product.id().toString());
  }

  private static <T> Set<T> some(SplittableRandom random, Function<SplittableRandom, T> draw) {
    Set<T> some = new HashSet<>();
    for (int i = random.nextInt(4) - 1; i > 0; i--) {
      some.add(draw.apply(random));
    }
    return some;
  }
}

package io.wua.core.decide;

import io.wua.core.failure.NearMiss;
import io.wua.core.update.Category;
import io.wua.core.update.Classification;
import io.wua.core.update.Update;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All sources of rules, merged. Merging is the union of the sources: commutative, associative,
 * idempotent and linear. Immutable and safe for several threads.
 *
 * <p>The first rule that speaks wins, and the trace lists all that matched: forbidden by any list;
 * allowed by name; allowed by the criteria of a source; the default. An allowed update then waits
 * for its delay.
 */
public final class Policy {
  private static final Comparator<Rules> ORDER =
      Comparator.comparing(Rules::origin).thenComparing(r -> text(r));

  private final List<Rules> sources;
  private final KnownProducts known;
  private final RulesIndex forbidden = new RulesIndex();
  private final RulesIndex allowedByName = new RulesIndex();
  private final CriteriaIndex criteria;
  private final List<Rules> allowingByDefault;
  private final DelayRule delay;
  private final DelayRule definitionDelay;

  private Policy(Collection<Rules> rules, KnownProducts known) {
    this.sources = new HashSet<>(rules).stream().sorted(ORDER).toList();
    this.known = known;
    for (Rules source : sources) {
      forbidden.forbid(source.origin(), source.forbidden(), known);
      allowedByName.allowByName(source.origin(), source.allowed());
    }
    this.criteria = new CriteriaIndex(sources);
    this.allowingByDefault = sources.stream().filter(r -> r.defaultAllow().orElse(false)).toList();
    this.delay = DelayRule.of(sources, r -> true);
    this.definitionDelay =
        DelayRule.of(
            sources,
            r -> r.allowed().classifications().contains(Classification.DEFINITION_UPDATES));
  }

  /** The policy of these sources. */
  public static Policy of(Collection<Rules> rules) {
    return new Policy(rules, KnownProducts.anything());
  }

  /** The policy of the sources of both. */
  public Policy merge(Policy other) {
    List<Rules> both = new ArrayList<>(sources);
    both.addAll(other.sources);
    return new Policy(both, known);
  }

  /**
   * The same policy for a catalog that knows these products: a forbidden product that is none of
   * them forbids every product whose name contains it.
   */
  public Policy knowing(Collection<Category> products) {
    return new Policy(sources, KnownProducts.of(products));
  }

  /** The sources, most specific first. */
  public List<Rules> sources() {
    return sources;
  }

  /** One sentence for each product that a rule names and the catalog does not know. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (Rules source : sources) {
      for (ProductRef ref : source.allowed().products()) {
        if (!known.knows(ref)) {
          warnings.add(unknown(source, "allowed_products", ref, "it allows nothing"));
        }
      }
      for (ProductRef ref : source.forbidden().products()) {
        if (!known.knows(ref)) {
          warnings.add(
              unknown(
                  source, "forbidden_products", ref, "it forbids products whose name contains it"));
        }
      }
    }
    return warnings.stream().sorted().toList();
  }

  private String unknown(Rules source, String key, ProductRef ref, String effect) {
    List<String> near = NearMiss.of(ref.text(), known.all());
    return source.origin()
        + ": "
        + key
        + ": the catalog knows no product '"
        + ref.text()
        + "'; "
        + effect
        + (near.isEmpty() ? "" : " (did you mean " + String.join(" or ", near) + "?)");
  }

  /**
   * Decides on one update.
   *
   * @param update the update
   * @param firstSeen when this host first saw updates, for those without a date of release
   * @param now the moment of the decision
   */
  public Decision decide(Update update, FirstSeen firstSeen, Instant now) {
    List<Reason> trace = new ArrayList<>();
    boolean isForbidden = forbidden.collect(update, trace, false);
    boolean decided = allowedByName.collect(update, trace, isForbidden);
    boolean guarded = update.isUpgrade() || update.beta() || update.browseOnly();
    decided = criteria.collect(update, guarded, trace, decided);
    decided = collectDefault(update, guarded, trace, decided);
    if (isForbidden) {
      return new Decision(Verdict.FORBIDDEN, Optional.empty(), trace);
    }
    if (!decided) {
      if (guarded) {
        trace.add(Reason.of(ReasonKind.CLASS_NOT_NAMED, Reason.BUILT_IN, guardText(update), false));
      }
      trace.add(
          Reason.of(
              ReasonKind.DEFAULT_DENY, Reason.BUILT_IN, "no rule allows it (default_allow)", true));
      return new Decision(Verdict.FORBIDDEN, Optional.empty(), trace);
    }
    return delayed(update, firstSeen, now, trace);
  }

  private boolean collectDefault(
      Update update, boolean guarded, List<Reason> trace, boolean decided) {
    boolean done = decided;
    for (Rules source : allowingByDefault) {
      if (!guarded || namesClass(source, update)) {
        String text = "default_allow is true";
        trace.add(Reason.of(ReasonKind.DEFAULT_ALLOW, source.origin().name(), text, !done));
        done = true;
      }
    }
    return done;
  }

  private static boolean namesClass(Rules source, Update update) {
    Set<Classification> named = source.allowed().classifications();
    return update.wellKnownClassification().filter(named::contains).isPresent();
  }

  private static String guardText(Update update) {
    String what = update.isUpgrade() ? "an upgrade" : update.beta() ? "a beta" : "a preview";
    return "it is " + what + ", which criteria and default reach only by naming its classification";
  }

  private Decision delayed(Update update, FirstSeen firstSeen, Instant now, List<Reason> trace) {
    boolean definition =
        update.wellKnownClassification().orElse(null) == Classification.DEFINITION_UPDATES;
    DelayRule rule = definition ? definitionDelay : delay;
    if (rule.delay().isZero()) {
      return new Decision(Verdict.ALLOWED, Optional.empty(), trace);
    }
    boolean released = rule.from() == DelayFrom.RELEASED && update.released().isPresent();
    if (rule.from() == DelayFrom.RELEASED && !released) {
      trace.add(
          Reason.of(
              ReasonKind.NO_RELEASE_DATE,
              Reason.BUILT_IN,
              "no date of release is known; the delay counts from when this host first saw it",
              false));
    }
    Instant start = released ? update.released().get() : firstSeen.of(update.id()).orElse(now);
    Instant end = rule.end(start);
    boolean waiting = now.isBefore(end);
    trace.add(
        new Reason(
            waiting ? ReasonKind.DELAY_WAITING : ReasonKind.DELAY_OVER,
            rule.source(),
            rule.text(released, waiting),
            Optional.of(end),
            waiting));
    return waiting
        ? new Decision(Verdict.DELAYED, Optional.of(end), trace)
        : new Decision(Verdict.ALLOWED, Optional.empty(), trace);
  }

  /** How long an update that is allowed waits in general; zero where no source states a delay. */
  public Duration installDelay() {
    return delay.delay();
  }

  private static String text(Rules rules) {
    return rules.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Policy policy && sources.equals(policy.sources);
  }

  @Override
  public int hashCode() {
    return sources.hashCode();
  }
}

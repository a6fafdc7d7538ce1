package io.wua.catalog.rule;

import io.wua.core.host.Answer;
import io.wua.core.host.HostFacts;
import io.wua.core.host.RuleTrace;
import io.wua.core.host.Truth;
import io.wua.core.host.registry.RegistryKey;
import io.wua.core.host.registry.RegistryView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation under way: the host that is asked, the update that asks, the key that a registry
 * loop stands on, the facts found missing so far and the last fact seen. For one thread.
 *
 * <p>What a rule saw is kept as the object itself and becomes text only in a trace, so that plain
 * evaluation builds no text.
 */
public final class Inquiry {
  /**
   * The sub-key that a registry loop stands on.
   *
   * @param key the sub-key
   * @param view the view in which the loop reads
   */
  public record LoopTarget(RegistryKey key, RegistryView view) {
    /** Refuses nulls. */
    public LoopTarget {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(view, "view");
    }
  }

  private static final Object NOTHING = new Object();
  private static final String ABSENT = "absent";

  private final HostFacts facts;
  private final Optional<UUID> update;
  private final List<String> missing = new ArrayList<>(0);
  private Object observed = NOTHING;
  private @Nullable LoopTarget loopTarget;

  Inquiry(HostFacts facts, Optional<UUID> update) {
    this.facts = Objects.requireNonNull(facts, "facts");
    this.update = Objects.requireNonNull(update, "update");
  }

  /** The host. */
  public HostFacts facts() {
    return facts;
  }

  /** The update whose rule this is, where it is known. */
  public Optional<UUID> update() {
    return update;
  }

  /** The sub-key that the innermost registry loop stands on; empty outside of loops. */
  public Optional<LoopTarget> loopTarget() {
    return Optional.ofNullable(loopTarget);
  }

  /** Asks a rule; what it found missing is forgotten unless it came to UNKNOWN. */
  public Truth ask(Rule rule) {
    int before = missing.size();
    Truth value = rule.answer(this);
    forgetUnlessUnknown(before, value);
    return value;
  }

  private void forgetUnlessUnknown(int before, Truth value) {
    if (value != Truth.UNKNOWN && missing.size() > before) {
      missing.subList(before, missing.size()).clear();
    }
  }

  /** Does something with a registry loop standing on that sub-key. */
  public <R> R standingOn(LoopTarget target, Function<Inquiry, R> work) {
    LoopTarget outer = loopTarget;
    loopTarget = target;
    try {
      return work.apply(this);
    } finally {
      loopTarget = outer;
    }
  }

  /** The answer of a rule that saw no fact of its own. */
  public Truth settled(Truth value) {
    observed = NOTHING;
    return value;
  }

  /** A definite answer, and the fact it rests on. */
  public Truth saw(Object fact, boolean value) {
    observed = fact;
    return Truth.of(value);
  }

  /** Not to be told for want of that fact. */
  public Truth unknown(String fact) {
    observed = Answer.unknown(fact);
    missing.add(fact);
    return Truth.UNKNOWN;
  }

  /** Judges what the host answered: absent is false, unknown is unknown. */
  public <T> Truth judge(Answer<T> answer, Function<? super T, Truth> judge) {
    if (answer instanceof Answer.Present<T> present) {
      return judge.apply(present.value());
    }
    if (answer instanceof Answer.Unknown<T> unknown) {
      return unknown(unknown.fact());
    }
    return saw(ABSENT, false);
  }

  /** Whether all tests hold; those after one that does not are not asked. */
  @SafeVarargs
  public final Truth all(Supplier<Truth>... tests) {
    Truth all = Truth.TRUE;
    for (Supplier<Truth> test : tests) {
      all = all.and(test.get());
      if (all == Truth.FALSE) {
        break;
      }
    }
    return all;
  }

  /** Whether a test holds of all subjects; those after one of which it does not are not asked. */
  public <T> Truth all(Iterable<T> subjects, Function<? super T, Truth> test) {
    return any(subjects, test.andThen(Truth::not)).not();
  }

  /** Whether a test holds of any subject; those after one of which it does are not asked. */
  public <T> Truth any(Iterable<T> subjects, Function<? super T, Truth> test) {
    int before = missing.size();
    Truth any = Truth.FALSE;
    for (T subject : subjects) {
      int beforeOne = missing.size();
      Truth one = test.apply(subject);
      forgetUnlessUnknown(beforeOne, one);
      any = any.or(one);
      if (any == Truth.TRUE) {
        break;
      }
    }
    forgetUnlessUnknown(before, any);
    return any;
  }

  /** Whether the host has a value at all: absent is false, unknown is unknown. */
  public <T> Truth exists(Answer<T> answer) {
    return judge(answer, value -> saw(value, true));
  }

  /** The facts found missing so far, without repeats. */
  List<String> missing() {
    return List.copyOf(new LinkedHashSet<>(missing));
  }

  /** Asks a rule and puts on record what it saw, beside the traces of its parts. */
  public RuleTrace trace(Rule rule, List<RuleTrace> parts) {
    int before = missing.size();
    observed = NOTHING;
    Truth value = ask(rule);
    Set<String> lacking = new LinkedHashSet<>(missing.subList(before, missing.size()));
    boolean ownFacts = parts.isEmpty() && !lacking.isEmpty();
    Optional<String> seen = ownFacts ? Optional.of(unknownText(lacking)) : observedText();
    return new RuleTrace(rule.text(), value, seen, parts);
  }

  private Optional<String> observedText() {
    if (observed == NOTHING) {
      return Optional.empty();
    }
    return Optional.of(
        observed instanceof Answer.Unknown<?> unknown
            ? unknownText(Set.of(unknown.fact()))
            : observed.toString());
  }

  private static String unknownText(Set<String> facts) {
    return "unknown: " + String.join("; ", facts);
  }
}

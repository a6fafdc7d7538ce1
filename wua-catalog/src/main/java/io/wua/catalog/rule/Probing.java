package io.wua.catalog.rule;

import io.wua.catalog.rule.probe.KeyPattern;
import io.wua.catalog.rule.probe.OsFact;
import io.wua.catalog.rule.probe.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may come to ask, whatever hosts answer: the counterpart of {@link Inquiry} that asks
 * nobody. Evaluation stops where an answer decides; this goes everywhere. For one thread.
 */
public final class Probing {
  private final UUID update;
  private final List<Probe> probes = new ArrayList<>();
  private @Nullable KeyPattern loopTarget;

  private Probing(UUID update) {
    this.update = Objects.requireNonNull(update, "update");
  }

  /**
   * The facts that a host must answer so that a rule is not UNKNOWN for want of one; with repeats.
   * Rules that are UNKNOWN by nature, such as those that are not known, ask nothing.
   *
   * @param update the update whose rule it is
   */
  public static List<Probe> of(Rule rule, UUID update) {
    Probing probing = new Probing(update);
    rule.probes(probing);
    return List.copyOf(probing.probes);
  }

  /** Puts a fact on the list. */
  public void add(Probe probe) {
    probes.add(probe);
  }

  /** Puts facts about Windows and the machine on the list. */
  public void add(OsFact... facts) {
    for (OsFact fact : facts) {
      add(new Probe.Os(fact));
    }
  }

  /** The update whose rule this is. */
  public UUID update() {
    return update;
  }

  /** The sub-keys that the innermost registry loop visits; empty outside of loops. */
  public Optional<KeyPattern> loopTarget() {
    return Optional.ofNullable(loopTarget);
  }

  /** What a rule asks with a registry loop visiting those sub-keys. */
  public void standingOn(KeyPattern target, Rule rule) {
    KeyPattern outer = loopTarget;
    loopTarget = target;
    rule.probes(this);
    loopTarget = outer;
  }
}

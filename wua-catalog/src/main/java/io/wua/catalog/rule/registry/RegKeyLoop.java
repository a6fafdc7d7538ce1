package io.wua.catalog.rule.registry;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.probe.KeyPattern;
import io.wua.catalog.rule.probe.RegistryProbe;
import io.wua.core.host.Answer;
import io.wua.core.host.RuleTrace;
import io.wua.core.host.Truth;
import io.wua.core.host.registry.SubKeys;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks a rule of each direct sub-key of a key, {@code HKEY_LOOP_TARGET} standing for the sub-key.
 *
 * <p>Without the key or without sub-keys Any is false and None true; what Windows says to All over
 * nothing is not known. Where the list of sub-keys is not complete, only a sub-key that decides by
 * itself makes the answer definite.
 *
 * @param place the key
 * @param logic how many sub-keys must satisfy the rule
 * @param rule the rule
 */
public record RegKeyLoop(RegistryPlace place, LoopLogic logic, Rule rule) implements HostRule {
  /** Refuses nulls. */
  public RegKeyLoop {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(logic, "logic");
    Objects.requireNonNull(rule, "rule");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    Answer<SubKeys> answer = place.askSubKeys(inquiry);
    if (answer instanceof Answer.Absent<SubKeys>) {
      return overNothing(inquiry, "absent");
    }
    return inquiry.judge(answer, subKeys -> over(inquiry, subKeys));
  }

  private Truth over(Inquiry inquiry, SubKeys subKeys) {
    if (subKeys.names().isEmpty() && subKeys.complete()) {
      return overNothing(inquiry, "no sub-key");
    }
    Truth decisive =
        switch (logic) {
          case ANY, NONE -> Truth.TRUE;
          case ALL -> Truth.FALSE;
        };
    boolean open = false;
    for (String name : subKeys.names()) {
      Truth value = at(inquiry, name, here -> here.ask(rule));
      if (value == decisive) {
        return inquiry.saw("sub-key " + name, logic == LoopLogic.ANY);
      }
      open |= value == Truth.UNKNOWN;
    }
    if (!subKeys.complete()) {
      return inquiry.unknown("the other sub-keys of " + place.keyText());
    }
    return open
        ? inquiry.settled(Truth.UNKNOWN)
        : inquiry.saw(subKeys.names().size() + " sub-keys", logic != LoopLogic.ANY);
  }

  private Truth overNothing(Inquiry inquiry, String observed) {
    return switch (logic) {
      case ANY -> inquiry.saw(observed, false);
      case NONE -> inquiry.saw(observed, true);
      case ALL -> inquiry.unknown("rule RegKeyLoop: All over no sub-key of " + place.keyText());
    };
  }

  private <R> R at(Inquiry inquiry, String name, Function<Inquiry, R> work) {
    Inquiry.LoopTarget key = place.resolve(inquiry).orElseThrow();
    return inquiry.standingOn(new Inquiry.LoopTarget(key.key().child(name), key.view()), work);
  }

  @Override
  public void probes(Probing probing) {
    Optional<KeyPattern> keys = place.pattern(probing);
    if (keys.isPresent()) {
      probing.add(new RegistryProbe.SubKeys(keys.get()));
      probing.standingOn(keys.get().subKeys(), rule);
    }
  }

  @Override
  public String text() {
    return "RegKeyLoop " + place.keyText() + ": " + logic;
  }

  @Override
  public List<Rule> parts() {
    return List.of(rule);
  }

  @Override
  public RuleTrace trace(Inquiry inquiry) {
    List<String> names = place.askSubKeys(inquiry).found().map(SubKeys::names).orElse(List.of());
    return inquiry.trace(this, names.stream().map(name -> traceAt(inquiry, name)).toList());
  }

  private RuleTrace traceAt(Inquiry inquiry, String name) {
    RuleTrace inside = at(inquiry, name, rule::trace);
    return new RuleTrace("sub-key " + name, inside.value(), Optional.empty(), List.of(inside));
  }
}

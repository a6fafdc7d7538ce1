package io.wua.catalog.rule.registry;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.core.host.Truth;
import io.wua.core.host.registry.RegistryType;
import java.util.Objects;
import java.util.Optional;

/**
 * True where a registry value exists and is of the wanted type.
 *
 * @param place the value
 * @param type the type that it must have, empty for any
 */
public record RegValueExists(RegistryPlace place, Optional<RegistryType> type) implements HostRule {
  /** Refuses nulls. */
  public RegValueExists {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(type, "type");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.judge(
        place.askValue(inquiry),
        value -> inquiry.saw(value, type.isEmpty() || type.get() == value.type()));
  }

  @Override
  public void probes(Probing probing) {
    place.probeValue(probing);
  }

  @Override
  public String text() {
    return "RegValueExists " + place + type.map(t -> " of type " + t).orElse("");
  }
}

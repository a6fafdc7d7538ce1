package io.wua.catalog.rule.registry;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.RegistryProbe;
import io.wua.core.host.Truth;
import java.util.Objects;

/**
 * True where a registry key exists.
 *
 * @param place the key
 */
public record RegKeyExists(RegistryPlace place) implements HostRule {
  /** Refuses null. */
  public RegKeyExists {
    Objects.requireNonNull(place, "place");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.judge(
        place.askKey(inquiry), exists -> inquiry.saw(exists ? "present" : "absent", exists));
  }

  @Override
  public void probes(Probing probing) {
    place.pattern(probing).ifPresent(key -> probing.add(new RegistryProbe.Key(key)));
  }

  @Override
  public String text() {
    return "RegKeyExists " + place.keyText();
  }
}

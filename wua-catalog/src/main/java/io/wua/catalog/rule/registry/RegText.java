package io.wua.catalog.rule.registry;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.comparison.StringComparison;
import io.wua.core.host.Truth;
import io.wua.core.host.registry.RegistryType;
import java.util.Objects;

/**
 * The rules {@code RegSz} and {@code RegExpandSz}: true where a text of exactly that type compares
 * with another; a REG_EXPAND_SZ is compared with its variables unexpanded.
 *
 * @param type REG_SZ or REG_EXPAND_SZ
 * @param place the value
 * @param comparison how, without regard to case
 * @param data the other text
 */
public record RegText(
    RegistryType type, RegistryPlace place, StringComparison comparison, String data)
    implements HostRule {
  /** Refuses nulls and types that are not text. */
  public RegText {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(data, "data");
    if (type != RegistryType.REG_SZ && type != RegistryType.REG_EXPAND_SZ) {
      throw new IllegalArgumentException(type + " is not text");
    }
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return RegistryText.judge(
        inquiry,
        place,
        type,
        value -> inquiry.saw(value, comparison.holds(value.text().orElseThrow(), data)));
  }

  @Override
  public void probes(Probing probing) {
    place.probeValue(probing);
  }

  @Override
  public String text() {
    String name = type == RegistryType.REG_SZ ? "RegSz " : "RegExpandSz ";
    return name + place + " " + comparison + " '" + data + "'";
  }
}

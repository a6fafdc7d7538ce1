package io.wua.catalog.rule.registry;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.comparison.StringComparison;
import io.wua.core.host.Truth;
import io.wua.core.host.registry.RegistryType;
import io.wua.core.host.registry.RegistryValue;
import java.util.Objects;

/**
 * The rules that version 4 of Windows Update left behind: {@code WUv4RegKeyValue}, true where a
 * text equals another, and {@code WUv4RegKeySubstring}, true where it contains it. What they say of
 * numbers and bytes is not known.
 *
 * @param place the value
 * @param comparison EQUAL_TO or CONTAINS
 * @param data the other text
 */
public record LegacyRegText(RegistryPlace place, StringComparison comparison, String data)
    implements HostRule {
  /** Refuses nulls and other comparisons. */
  public LegacyRegText {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(data, "data");
    if (comparison != StringComparison.EQUAL_TO && comparison != StringComparison.CONTAINS) {
      throw new IllegalArgumentException("no legacy rule compares by " + comparison);
    }
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.judge(place.askValue(inquiry), value -> compare(inquiry, value));
  }

  private Truth compare(Inquiry inquiry, RegistryValue value) {
    return value
        .text()
        .map(text -> inquiry.saw(value, comparison.holds(text, data)))
        .orElseGet(() -> RegistryText.wrongType(inquiry, place, value, RegistryType.REG_SZ));
  }

  @Override
  public void probes(Probing probing) {
    place.probeValue(probing);
  }

  @Override
  public String text() {
    String name =
        comparison == StringComparison.EQUAL_TO ? "WUv4RegKeyValue " : "WUv4RegKeySubstring ";
    return name + place + " " + comparison + " '" + data + "'";
  }
}

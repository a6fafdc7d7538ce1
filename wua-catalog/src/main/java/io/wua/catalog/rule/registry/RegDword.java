package io.wua.catalog.rule.registry;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.comparison.ScalarComparison;
import io.wua.core.host.Truth;
import io.wua.core.host.registry.RegistryType;
import io.wua.core.host.registry.RegistryValue;
import java.util.Objects;

/**
 * True where a REG_DWORD compares with a number; what Windows says of another type is not known.
 *
 * @param place the value
 * @param comparison how
 * @param data the number, unsigned
 */
public record RegDword(RegistryPlace place, ScalarComparison comparison, long data)
    implements HostRule {
  /** Refuses nulls. */
  public RegDword {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(comparison, "comparison");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.judge(place.askValue(inquiry), value -> compare(inquiry, value));
  }

  private Truth compare(Inquiry inquiry, RegistryValue value) {
    if (value.type() != RegistryType.REG_DWORD || value.number().isEmpty()) {
      return RegistryText.wrongType(inquiry, place, value, RegistryType.REG_DWORD);
    }
    return inquiry.saw(value, comparison.holds(value.number().getAsLong(), data));
  }

  @Override
  public void probes(Probing probing) {
    place.probeValue(probing);
  }

  @Override
  public String text() {
    return "RegDword " + place + " " + comparison + " " + data;
  }
}

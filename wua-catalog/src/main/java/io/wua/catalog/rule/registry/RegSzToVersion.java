package io.wua.catalog.rule.registry;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.comparison.ScalarComparison;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.Truth;
import io.wua.core.host.registry.RegistryType;
import io.wua.core.host.registry.RegistryValue;
import java.util.Objects;
import java.util.Optional;

/**
 * True where a REG_SZ, read as a version, compares with another; text that is no version leaves it
 * unknown.
 *
 * @param place the value
 * @param comparison how
 * @param data the other version
 */
public record RegSzToVersion(RegistryPlace place, ScalarComparison comparison, DottedVersion data)
    implements HostRule {
  /** Refuses nulls. */
  public RegSzToVersion {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(data, "data");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return RegistryText.judge(
        inquiry, place, RegistryType.REG_SZ, value -> compare(inquiry, value));
  }

  private Truth compare(Inquiry inquiry, RegistryValue value) {
    String text = value.text().orElseThrow();
    Optional<DottedVersion> version = DottedVersion.tryParse(text);
    return version.isPresent()
        ? inquiry.saw(value, comparison.between(version.get(), data))
        : inquiry.unknown(place.textIn(inquiry) + " as a version: it is '" + text + "'");
  }

  @Override
  public void probes(Probing probing) {
    place.probeValue(probing);
  }

  @Override
  public String text() {
    return "RegSzToVersion " + place + " " + comparison + " " + data;
  }
}

package io.wua.catalog.rule.release;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.comparison.ScalarComparison;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.Truth;
import java.util.Objects;

/**
 * The rule {@code DeviceAttribute} of type Version: true where the attribute compares with a
 * version; false where the device has no such attribute.
 *
 * @param name the attribute
 * @param comparison how
 * @param wanted the version
 */
public record DeviceAttributeVersion(String name, ScalarComparison comparison, DottedVersion wanted)
    implements HostRule {
  /** Refuses nulls. */
  public DeviceAttributeVersion {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(wanted, "wanted");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.judge(
        DeviceAttributes.version(inquiry.facts(), name),
        running -> inquiry.saw(running, comparison.between(running, wanted)));
  }

  @Override
  public void probes(Probing probing) {
    DeviceAttributes.probes(name, probing);
  }

  @Override
  public String text() {
    return "DeviceAttribute " + name + " " + comparison + " " + wanted;
  }
}

package io.wua.catalog.rule.release;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.comparison.StringComparison;
import io.wua.core.host.Truth;
import java.util.Objects;

/**
 * The rule {@code DeviceAttribute} of type String: true where the attribute compares with a text;
 * false where the device has no such attribute.
 *
 * @param name the attribute
 * @param comparison how, without regard to case
 * @param wanted the text
 */
public record DeviceAttributeText(String name, StringComparison comparison, String wanted)
    implements HostRule {
  /** Refuses nulls. */
  public DeviceAttributeText {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(wanted, "wanted");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.judge(
        DeviceAttributes.text(inquiry.facts(), name),
        text -> inquiry.saw(text, comparison.holds(text, wanted)));
  }

  @Override
  public void probes(Probing probing) {
    DeviceAttributes.probes(name, probing);
  }

  @Override
  public String text() {
    return "DeviceAttribute " + name + " " + comparison + " '" + wanted + "'";
  }
}

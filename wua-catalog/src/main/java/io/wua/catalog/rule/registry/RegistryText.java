package io.wua.catalog.rule.registry;

import io.wua.catalog.rule.Inquiry;
import io.wua.core.host.Truth;
import io.wua.core.host.registry.RegistryType;
import io.wua.core.host.registry.RegistryValue;
import java.util.function.Function;

/** Reads values that must be text of one type, and words the answer where they are not. */
final class RegistryText {
  private RegistryText() {}

  /** Judges the text of a value; a value of another type leaves the rule unknown. */
  static Truth judge(
      Inquiry inquiry,
      RegistryPlace place,
      RegistryType type,
      Function<RegistryValue, Truth> judge) {
    return inquiry.judge(
        place.askValue(inquiry),
        value ->
            value.type() == type && value.text().isPresent()
                ? judge.apply(value)
                : wrongType(inquiry, place, value, type));
  }

  /** The answer about a value that cannot be compared. */
  static Truth wrongType(
      Inquiry inquiry, RegistryPlace place, RegistryValue value, RegistryType wanted) {
    return inquiry.unknown(place.textIn(inquiry) + " as " + wanted + ": it is " + value.type());
  }
}

package io.wua.catalog.rule.registry;

import io.wua.catalog.rule.Inquiry;
import io.wua.core.host.Truth;
import io.wua.core.host.registry.RegistryType;
import io.wua.core.host.registry.RegistryValue;
import java.util.function.Function;

/** Reads values that must be text of one type, and words the reason where they are not. */
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
                : inquiry.unknown(wrongType(place, value, type)));
  }

  /** Why a value cannot be compared. */
  static String wrongType(RegistryPlace place, RegistryValue value, RegistryType wanted) {
    return place + " as " + wanted + ": it is " + value.type();
  }
}

package io.wua.catalog.rule.wmi;

import io.wua.catalog.rule.Inquiry;
import io.wua.core.host.Truth;
import io.wua.core.host.software.WmiRow;
import java.util.function.Function;

/**
 * An instance of a class that a condition looks at.
 *
 * @param className the class, for the names of missing facts
 * @param row the properties that were collected
 */
record WqlRow(String className, WmiRow row) {
  /** Judges a property; what was not collected is unknown. */
  Truth judge(String property, Inquiry inquiry, Function<String, Truth> judge) {
    String what = "WMI " + className + "." + property;
    return row.property(property)
        .map(
            value -> {
              Truth truth = judge.apply(value);
              return truth == Truth.UNKNOWN
                  ? inquiry.unknown(what + " as compared: it is '" + value + "'")
                  : inquiry.saw(property + " '" + value + "'", truth == Truth.TRUE);
            })
        .orElseGet(() -> inquiry.unknown(what));
  }
}

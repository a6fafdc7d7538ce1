package io.wua.core.host.software;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One instance of a WMI class: property names to text. Names ignore case.
 *
 * @param properties what was collected
 */
public record WmiRow(Map<String, String> properties) {
  /** Copies the properties under lower-case names. */
  public WmiRow {
    Map<String, String> lower = new TreeMap<>();
    properties.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    properties = Map.copyOf(lower);
  }

  /** A property, where it was collected. */
  public Optional<String> property(String name) {
    return Optional.ofNullable(properties.get(name.toLowerCase(Locale.ROOT)));
  }
}

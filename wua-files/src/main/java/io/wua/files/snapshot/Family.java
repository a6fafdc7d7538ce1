package io.wua.files.snapshot;

import io.wua.files.json.JsonPlace;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The families of facts that a snapshot may call complete: what it does not list is not there. */
enum Family {
  REGISTRY("registry"),
  FILES("files"),
  FOLDERS("folders"),
  CBS_PACKAGES("cbsPackages"),
  MSI_PRODUCTS("msiProducts"),
  LICENSING("licensing"),
  WMI("wmi"),
  DEVICE_ATTRIBUTES("deviceAttributes"),
  INSTALLED_ONCE("installedOnce"),
  SYSTEM_METRICS("systemMetrics");

  private final String word;

  Family(String word) {
    this.word = word;
  }

  /** The name of the property that holds the facts. */
  String word() {
    return word;
  }

  static Set<Family> readAll(JsonPlace place) {
    List<String> words = Arrays.stream(values()).map(Family::word).toList();
    Set<Family> complete = EnumSet.noneOf(Family.class);
    place.items().forEach(item -> item.word(words, Family::parse).ifPresent(complete::add));
    return complete;
  }

  private static Optional<Family> parse(String text) {
    return Arrays.stream(values()).filter(f -> f.word.equalsIgnoreCase(text.strip())).findFirst();
  }
}

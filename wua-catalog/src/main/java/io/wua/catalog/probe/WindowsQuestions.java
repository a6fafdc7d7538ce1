package io.wua.catalog.probe;

import io.wua.catalog.fragment.RuleSet;
import io.wua.catalog.graph.Catalog;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.Probe;
import io.wua.catalog.rule.probe.RegistryProbe;
import java.util.List;
import java.util.UUID;

/**
 * Tells products that are a Windows from products that run on one: the rule of a Windows asks for
 * nothing but which Windows runs.
 */
final class WindowsQuestions {
  /** Where Windows keeps its own name, edition and build. */
  private static final String WINDOWS_NT = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";

  private WindowsQuestions() {}

  /**
   * Whether the rule of a product asks for nothing else; so does one that asks nothing, and one
   * that the catalog does not hold.
   */
  static boolean suffice(Catalog catalog, UUID product) {
    List<Probe> asked =
        catalog
            .find(product)
            .flatMap(entry -> entry.core())
            .flatMap(core -> core.rules())
            .flatMap(RuleSet::installed)
            .map(rule -> Probing.of(rule, product))
            .orElse(List.of());
    return asked.stream().allMatch(WindowsQuestions::isOne);
  }

  private static boolean isOne(Probe probe) {
    return switch (probe.kind()) {
      case OS, DEVICE_ATTRIBUTE, LICENSE, SYSTEM_METRIC -> true;
      case REGISTRY_VALUE ->
          probe instanceof RegistryProbe.Value value
              && value.key().start().path().equalsIgnoreCase(WINDOWS_NT);
      case REGISTRY_KEY,
          REGISTRY_SUBKEYS,
          FOLDER,
          FILE,
          MSI_PRODUCT,
          CBS_PACKAGES,
          WMI_CLASS,
          UPDATE_HISTORY ->
          false;
    };
  }
}

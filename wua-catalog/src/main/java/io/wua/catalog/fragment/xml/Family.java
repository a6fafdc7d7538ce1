package io.wua.catalog.fragment.xml;

import java.util.List;
import java.util.Map;

/**
 * The family of rules that an element's prefix claims: the literal {@code b.}, {@code m.} or {@code
 * d.} of fragments, or the namespace of whole documents (MS-WUSP and the WSUS schemas).
 */
public enum Family {
  /** Rules about Windows, registry and files. */
  BASE,
  /** Rules about Windows Installer. */
  MSI,
  /** Rules about drivers. */
  DRIVER,
  /** Connectives. */
  LOGICAL,
  /** Component based servicing. */
  CBS,
  /** The prefix says nothing. */
  UNSTATED;

  private static final Map<Character, Family> LITERAL = Map.of('b', BASE, 'm', MSI, 'd', DRIVER);

  /**
   * What namespaces end in. Those of Microsoft's documents end in the name itself, those of
   * corporate publishing in the name and {@code .xsd}.
   */
  private static final List<Map.Entry<String, Family>> NAMESPACES =
      List.of(
          Map.entry("/BaseApplicabilityRules", BASE),
          Map.entry("/LogicalApplicabilityRules", LOGICAL),
          Map.entry("/MsiApplicabilityRules", MSI),
          Map.entry("/CbsApplicabilityRules", CBS),
          Map.entry("/WindowsDriver", DRIVER));

  /** Whether the name starts with one of the literal prefixes. */
  static boolean hasLiteralPrefix(String name) {
    return name.length() > 2 && name.charAt(1) == '.' && LITERAL.containsKey(name.charAt(0));
  }

  /** The family of an element by its name, the literal prefix included, and its namespace. */
  static Family of(String name, String namespace) {
    if (hasLiteralPrefix(name)) {
      return LITERAL.getOrDefault(name.charAt(0), UNSTATED);
    }
    String bare =
        namespace.endsWith(".xsd") ? namespace.substring(0, namespace.length() - 4) : namespace;
    for (Map.Entry<String, Family> each : NAMESPACES) {
      if (bare.endsWith(each.getKey())) {
        return each.getValue();
      }
    }
    return UNSTATED;
  }
}

package io.wua.core.update;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The update classifications of Microsoft with their fixed ids (<a
 * href="https://learn.microsoft.com/previous-versions/windows/desktop/ff357803(v=vs.85)">classification
 * GUIDs</a>). Their names are localized on the wire; the ids are not.
 */
public enum Classification {
  /** Applications. */
  APPLICATIONS("Applications", "5c9376ab-8ce6-464a-b136-22113dd69801"),
  /** Connectors. */
  CONNECTORS("Connectors", "434de588-ed14-48f5-8eed-a15e09a991f6"),
  /** A fix of a critical bug that does not concern security. */
  CRITICAL_UPDATES("Critical Updates", "e6cf1350-c01b-414d-a61f-263d14d133b4"),
  /** Signatures of malware; several a day. */
  DEFINITION_UPDATES("Definition Updates", "e0789628-ce08-4437-be74-2495b842f43b"),
  /** Developer kits. */
  DEVELOPER_KITS("Developer Kits", "e140075d-8433-45c3-ad87-e72345b36078"),
  /** Drivers. */
  DRIVERS("Drivers", "ebfc1fc5-71a4-4f7b-9aca-3b9a503104a0"),
  /** New features between releases. */
  FEATURE_PACKS("Feature Packs", "b54e7d24-7add-428f-8b75-90a396fa584f"),
  /** Guidance. */
  GUIDANCE("Guidance", "9511d615-35b2-47bb-927f-f73d8e9260bb"),
  /** A fix of a vulnerability. */
  SECURITY_UPDATES("Security Updates", "0fa1201d-4330-4fa8-8ae9-b877473b6441"),
  /** A tested, cumulative set of fixes for a product. */
  SERVICE_PACKS("Service Packs", "68c5b0a3-d1a6-4553-ae49-01d3a7827828"),
  /** A utility. */
  TOOLS("Tools", "b4832bd8-e735-4761-8daf-37f882276dab"),
  /** A tested, cumulative set of fixes packaged together. */
  UPDATE_ROLLUPS("Update Rollups", "28bc880e-0592-4cbf-8f95-c79b17911d5f"),
  /** A fix of a bug that is neither critical nor about security. */
  UPDATES("Updates", "cd5ffd1e-e932-4e3a-bf74-18bf0b1bbd83"),
  /** A new version of Windows. */
  UPGRADES("Upgrades", "3689bdc8-b205-4af4-8d4a-a63924c5e9d5"),
  /** Updates of WSUS itself. */
  WSUS_INFRASTRUCTURE("WSUS Infrastructure Updates", "051f8713-e600-4bee-b7b7-690d43c78948");

  private static final Map<UUID, Classification> BY_GUID =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(c -> c.guid, c -> c));

  private final String label;
  private final UUID guid;

  Classification(String label, String guid) {
    this.label = label;
    this.guid = UUID.fromString(guid);
  }

  /** The English name. */
  public String label() {
    return label;
  }

  /** The fixed id. */
  public UUID guid() {
    return guid;
  }

  /** The classification of that id, if it is one of these. */
  public static Optional<Classification> of(UUID guid) {
    return Optional.ofNullable(BY_GUID.get(guid));
  }

  /**
   * Reads a GUID, an English name ("Security Updates") or the joined form of WAPT
   * ("SecurityUpdates"), whatever the case. Empty where it is none of these.
   */
  public static Optional<Classification> parse(String text) {
    String word = joined(text);
    for (Classification each : values()) {
      String name = joined(each.label);
      if (name.equals(word) || joined(each.guid.toString()).equals(word)) {
        return Optional.of(each);
      }
    }
    // WAPT's prototype writes this one in the singular.
    return word.equals("application") ? Optional.of(APPLICATIONS) : Optional.empty();
  }

  private static String joined(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}

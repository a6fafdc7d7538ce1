package io.wua.catalog.rule.cbs;

import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.Truth;
import io.wua.core.host.software.CbsPackage;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The identity of a component package, {@code name~publicKeyToken~architecture~language~version};
 * parts that are not stated are empty and match everything.
 *
 * @param name its name
 * @param publicKeyToken the key that signed it
 * @param architecture the word of manifests, {@code amd64}; empty where it is not stated
 * @param language a tag; empty for neutral
 * @param version its version as text
 */
public record CbsIdentity(
    String name, String publicKeyToken, String architecture, String language, String version) {
  private static final int FULL = 5;
  private static final int SHORTENED = 2;

  /** Refuses an empty name; "neutral" becomes the empty language and architecture. */
  public CbsIdentity {
    Objects.requireNonNull(publicKeyToken, "publicKeyToken");
    Objects.requireNonNull(version, "version");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a component package has no name");
    }
    architecture = withoutNeutral(architecture);
    language = withoutNeutral(language);
  }

  /** Reads the full form, or the shortened {@code name~version} of older data. */
  public static Optional<CbsIdentity> parse(String text) {
    String[] parts = text.strip().split("~", -1);
    if (parts[0].isBlank()) {
      return Optional.empty();
    }
    return switch (parts.length) {
      case FULL -> Optional.of(new CbsIdentity(parts[0], parts[1], parts[2], parts[3], parts[4]));
      case SHORTENED -> Optional.of(new CbsIdentity(parts[0], "", "", "", parts[1]));
      default -> Optional.empty();
    };
  }

  private static String withoutNeutral(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return lower.equals("neutral") || lower.equals("*") ? "" : text.strip();
  }

  /** The architecture, where it names one. */
  public Optional<Architecture> processor() {
    return Architecture.parse(architecture);
  }

  /** The version, where it is one. */
  public Optional<DottedVersion> number() {
    return DottedVersion.tryParse(version);
  }

  /**
   * Whether a package is the same in all but the version; a shortened identity states the name
   * alone.
   */
  boolean isOfSameLine(CbsPackage candidate) {
    return parse(candidate.identity()).filter(this::isOfSameLine).isPresent();
  }

  private boolean isOfSameLine(CbsIdentity other) {
    boolean shortened = publicKeyToken.isEmpty() && architecture.isEmpty();
    return name.equalsIgnoreCase(other.name)
        && matches(publicKeyToken, other.publicKeyToken)
        && matches(architecture, other.architecture)
        && (shortened || language.equalsIgnoreCase(other.language));
  }

  private static boolean matches(String wanted, String observed) {
    return wanted.isEmpty() || wanted.equalsIgnoreCase(observed);
  }

  /** Whether the versions are the same, as numbers where they are. */
  Truth hasVersionOf(CbsIdentity other) {
    return Truth.of(
        number().isPresent() && other.number().isPresent()
            ? number().equals(other.number())
            : version.equalsIgnoreCase(other.version));
  }

  /** Whether the version is not lower; unknown where either is no number. */
  Truth isAtLeast(CbsIdentity other) {
    return number()
        .flatMap(mine -> other.number().map(its -> Truth.of(mine.compareTo(its) >= 0)))
        .orElse(Truth.UNKNOWN);
  }

  /** What the identities of packages of this name start with. */
  String prefix() {
    return name + "~";
  }

  @Override
  public String toString() {
    return String.join("~", name, publicKeyToken, architecture, language, version);
  }
}

package io.wua.core.host.software;

import io.wua.core.host.DottedVersion;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A Windows Installer product; each empty Optional is unknown, not absent.
 *
 * @param code its product code in braces
 * @param version its version
 * @param language its LCID
 * @param installed whether its state is local, source or default; false: known to the installer,
 *     not installed
 * @param features the installed features, empty where they were not collected
 * @param components the installed component codes, empty where they were not collected
 * @param patches the applied patch codes, empty where they were not collected
 */
public record MsiProduct(
    String code,
    Optional<DottedVersion> version,
    OptionalInt language,
    boolean installed,
    Optional<Set<String>> features,
    Optional<Set<String>> components,
    Optional<Set<String>> patches) {
  /** Copies the sets and refuses nulls. */
  public MsiProduct {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(language, "language");
    features = features.map(Set::copyOf);
    components = components.map(Set::copyOf);
    patches = patches.map(Set::copyOf);
  }
}

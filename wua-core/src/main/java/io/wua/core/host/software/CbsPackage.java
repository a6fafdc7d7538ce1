package io.wua.core.host.software;

import io.wua.core.host.DottedVersion;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A package of component based servicing.
 *
 * @param identity {@code name~publicKeyToken~architecture~language~version}, language empty for
 *     neutral
 * @param state its {@code CurrentState}
 */
public record CbsPackage(String identity, CbsState state) {
  /** Refuses nulls. */
  public CbsPackage {
    Objects.requireNonNull(identity, "identity");
    Objects.requireNonNull(state, "state");
  }

  /** The name: what stands before the first tilde. */
  public String name() {
    return part(0);
  }

  /** The processor architecture as the identity writes it. */
  public String architecture() {
    return part(2);
  }

  /** The version: what stands after the last tilde, where it is one. */
  public Optional<DottedVersion> version() {
    return DottedVersion.tryParse(identity.substring(identity.lastIndexOf('~') + 1));
  }

  private String part(int index) {
    String[] parts = identity.split("~", -1);
    return index < parts.length ? parts[index] : "";
  }

  /** The form in which equal identities have equal text. */
  public String canonical() {
    return identity.toLowerCase(Locale.ROOT);
  }
}

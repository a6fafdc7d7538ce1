package io.wua.core.host;

import java.util.Objects;
import java.util.Optional;

/**
 * Who the host is, as far as it is known.
 *
 * @param name its name, for people
 * @param version its Windows version with UBR
 * @param architecture its native architecture
 */
public record HostInfo(
    String name, Optional<DottedVersion> version, Optional<Architecture> architecture) {
  /** Refuses nulls. */
  public HostInfo {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(architecture, "architecture");
  }

  /** What a host tells of itself. */
  public static HostInfo of(HostFacts facts) {
    return new HostInfo(facts.name(), facts.osVersion().found(), facts.architecture().found());
  }
}

package io.wua.core.host.software;

import io.wua.core.host.DottedVersion;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of a file that exists; each empty component is unknown, not absent.
 *
 * @param path where it is
 * @param version its fixed file version (VS_FIXEDFILEINFO)
 * @param sizeBytes its size
 * @param created its time of creation
 * @param modified its time of last change
 * @param language the language of its version resource
 */
public record FileFact(
    String path,
    Optional<DottedVersion> version,
    OptionalLong sizeBytes,
    Optional<Instant> created,
    Optional<Instant> modified,
    Optional<String> language) {
  /** Refuses nulls. */
  public FileFact {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(sizeBytes, "sizeBytes");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(modified, "modified");
    Objects.requireNonNull(language, "language");
  }
}

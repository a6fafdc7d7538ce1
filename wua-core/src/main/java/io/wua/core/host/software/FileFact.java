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
 * @param reparsePoint whether it, or a folder on the way to it, is a <a
 *     href="https://learn.microsoft.com/windows/win32/fileio/reparse-points">reparse point</a>, a
 *     link for instance
 */
public record FileFact(
    String path,
    Optional<DottedVersion> version,
    OptionalLong sizeBytes,
    Optional<Instant> created,
    Optional<Instant> modified,
    Optional<String> language,
    boolean reparsePoint) {
  /** Refuses nulls. */
  public FileFact {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(sizeBytes, "sizeBytes");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(modified, "modified");
    Objects.requireNonNull(language, "language");
  }

  /** A file that no link leads to. */
  public FileFact(
      String path,
      Optional<DottedVersion> version,
      OptionalLong sizeBytes,
      Optional<Instant> created,
      Optional<Instant> modified,
      Optional<String> language) {
    this(path, version, sizeBytes, created, modified, language, false);
  }
}

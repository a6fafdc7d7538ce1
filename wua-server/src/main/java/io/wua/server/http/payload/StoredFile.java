package io.wua.server.http.payload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A file of the folder as a client knows it again.
 *
 * @param size in bytes
 * @param modified when it was written
 */
record StoredFile(long size, Instant modified) {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", java.util.Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** The file at that path; empty for what is none, symbolic links too. */
  static Optional<StoredFile> at(Path path) {
    try {
      BasicFileAttributes facts =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return facts.isRegularFile()
          ? Optional.of(new StoredFile(facts.size(), facts.lastModifiedTime().toInstant()))
          : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  /**
   * A strong entity tag, so that an interrupted download may go on (RFC 9110, 13.1.5): files are
   * put in place whole by a rename, so no two contents share their time and size. Without a hyphen,
   * behind which Jetty expects the name of a compression.
   */
  String tag() {
    long nanos = ChronoUnit.NANOS.between(Instant.EPOCH, modified);
    return "\"" + Long.toHexString(size) + "." + Long.toHexString(nanos) + "\"";
  }

  /** {@code Last-Modified}. */
  String date() {
    return HTTP_DATE.format(modified);
  }

  /**
   * Whether a part of this file may be joined to the part that a client has.
   *
   * @param ifRange the value of {@code If-Range}
   */
  boolean isStill(String ifRange) {
    return ifRange.equals(tag()) || ifRange.equals(date());
  }
}

package io.wua.server.fleet.payload;

import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A file that lies in the folder of updates, whole and digested.
 *
 * @param sha1 its SHA-1
 * @param sha256 its SHA-256
 * @param name its name in the folder
 * @param sizeBytes its size
 * @param cameBy how it came there
 * @param storedOn since when it is known
 * @param modifiedOn what the file system says of its content, to the microsecond
 */
public record PayloadFile(
    Sha1 sha1,
    Sha256 sha256,
    String name,
    long sizeBytes,
    CameBy cameBy,
    Instant storedOn,
    Instant modifiedOn) {
  /** Cuts instants to what every database keeps; refuses what is no name and a negative size. */
  public PayloadFile {
    Objects.requireNonNull(sha1, "sha1");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(cameBy, "cameBy");
    storedOn = storedOn.truncatedTo(ChronoUnit.MICROS);
    modifiedOn = modifiedOn.truncatedTo(ChronoUnit.MICROS);
    if (name.isEmpty() || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("'" + name + "' is no name in a folder");
    }
    if (sizeBytes < 0) {
      throw new IllegalArgumentException("size " + sizeBytes + " of " + name);
    }
  }
}

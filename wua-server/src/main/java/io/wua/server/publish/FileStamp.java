package io.wua.server.publish;

import io.wua.core.update.Sha256;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A file as it was read.
 *
 * @param size in bytes
 * @param modifiedNanos when it was written, since 1970; 0 for one that was never read
 * @param sha256 what it held
 */
public record FileStamp(long size, long modifiedNanos, Sha256 sha256) {
  /** Refuses null. */
  public FileStamp {
    Objects.requireNonNull(sha256, "sha256");
  }

  /** A file with these facts. */
  public static FileStamp of(BasicFileAttributes facts, Sha256 sha256) {
    return new FileStamp(facts.size(), nanos(facts), sha256);
  }

  /** Whether a file with these facts is still the one that was read. */
  public boolean isOf(BasicFileAttributes facts) {
    return size == facts.size() && modifiedNanos == nanos(facts);
  }

  private static long nanos(BasicFileAttributes facts) {
    return ChronoUnit.NANOS.between(Instant.EPOCH, facts.lastModifiedTime().toInstant());
  }
}

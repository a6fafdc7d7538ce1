package io.wua.http.fetch;

import java.time.Duration;

/**
 * When to stop.
 *
 * @param tries how often a file is tried in a round
 * @param total how long a round may take, its waits included
 * @param maxRedirects how many redirects are followed
 * @param diskFloorBytes how much of the disk must stay free
 * @param maxBytes the largest file
 */
public record FetchLimits(
    int tries, Duration total, int maxRedirects, long diskFloorBytes, long maxBytes) {
  private static final long GIBIBYTE = 1L << 30;

  /** 3 tries in 6 hours, 5 redirects, 1 GiB of the disk free, files up to 128 GiB. */
  public static final FetchLimits DEFAULT =
      new FetchLimits(3, Duration.ofHours(6), 5, GIBIBYTE, 128 * GIBIBYTE);

  /** Refuses limits that allow nothing. */
  public FetchLimits {
    if (tries < 1 || total.isNegative() || total.isZero() || maxRedirects < 0) {
      throw new IllegalArgumentException("limits that allow nothing");
    }
    if (diskFloorBytes < 0 || maxBytes < 1) {
      throw new IllegalArgumentException("negative sizes");
    }
  }

  /** The same with another floor of the disk. */
  public FetchLimits withDiskFloor(long bytes) {
    return new FetchLimits(tries, total, maxRedirects, bytes, maxBytes);
  }

  /** The same with another largest file. */
  public FetchLimits withMaxBytes(long bytes) {
    return new FetchLimits(tries, total, maxRedirects, diskFloorBytes, bytes);
  }

  /** The same with another time for a round. */
  public FetchLimits withTotal(Duration round) {
    return new FetchLimits(tries, round, maxRedirects, diskFloorBytes, maxBytes);
  }
}

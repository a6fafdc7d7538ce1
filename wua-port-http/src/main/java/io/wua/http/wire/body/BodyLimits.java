package io.wua.http.wire.body;

/**
 * How large a body may be before and after inflation.
 *
 * @param maxBytesRead the most that is read from the wire
 * @param maxBytesDecoded the most that it may inflate to
 * @param maxRatio how many times larger the inflated bytes may be than the bytes read
 * @param ratioFloorBytes up to how many inflated bytes the ratio does not matter: small JSON that
 *     repeats itself is no bomb
 */
public record BodyLimits(
    long maxBytesRead, int maxBytesDecoded, int maxRatio, int ratioFloorBytes) {
  private static final int MEBIBYTE = 1 << 20;

  /** 32 MiB before and after inflation, 100 times larger at most beyond 1 MiB. */
  public static final BodyLimits DEFAULT =
      new BodyLimits(32L * MEBIBYTE, 32 * MEBIBYTE, 100, MEBIBYTE);

  /** Refuses limits below 1 and a negative floor. */
  public BodyLimits {
    if (maxBytesRead < 1 || maxBytesDecoded < 1 || maxRatio < 1 || ratioFloorBytes < 0) {
      throw new IllegalArgumentException("a limit below 1, or a negative floor");
    }
  }
}

package io.wua.catalog.cab;

/**
 * What a cabinet may ask of the reader before it is refused as hostile.
 *
 * <p>The limits on expanded bytes and on the ratio count what is expanded in one pass of {@link
 * Cabinet#read} or for one {@link Cabinet#open}, skipped bytes included.
 *
 * @param entries the most files in one cabinet
 * @param nameBytes the longest name of a file or a neighbor cabinet in bytes, without its final NUL
 * @param totalBytes the most expanded bytes
 * @param fileBytes the greatest single file, expanded
 * @param ratio how many times greater than its compressed bytes the expanded ones may be
 * @param ratioFloorBytes the expanded size up to which no ratio is too great: a short file of zeros
 *     is no attack
 * @param blocks the most data blocks in all folders together
 */
public record CabinetLimits(
    int entries,
    int nameBytes,
    long totalBytes,
    long fileBytes,
    int ratio,
    long ratioFloorBytes,
    long blocks) {
  /**
   * Room for the greatest catalogs and payloads that Microsoft publishes: 65,535 files and names of
   * 255 bytes, which are the bounds of the format; 8 GiB expanded, 4 GiB for one file, 500 times
   * the compressed size beyond 64 MiB, and 524,288 blocks.
   */
  public static final CabinetLimits DEFAULTS =
      new CabinetLimits(65_535, 255, 8L << 30, 4L << 30, 500, 64L << 20, 524_288);

  /** Refuses limits under which nothing could be read. */
  public CabinetLimits {
    if (entries < 1 || nameBytes < 1 || totalBytes < 0 || fileBytes < 0) {
      throw new IllegalArgumentException("a limit on entries, names or bytes is too small");
    }
    if (ratio < 1 || ratioFloorBytes < 0 || blocks < 0) {
      throw new IllegalArgumentException("a limit on ratio or blocks is too small");
    }
  }
}

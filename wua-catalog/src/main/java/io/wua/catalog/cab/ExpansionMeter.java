package io.wua.catalog.cab;

/** Counts what one pass expands and stops it at the limits, before the work is done. */
final class ExpansionMeter {
  private final String cabinet;
  private final CabinetLimits limits;
  private long compressed;
  private long expanded;

  ExpansionMeter(String cabinet, CabinetLimits limits) {
    this.cabinet = cabinet;
    this.limits = limits;
  }

  /** Counts one block that is about to be expanded. */
  void count(int compressedBytes, int expandedBytes, long offset) throws CabinetException {
    compressed += compressedBytes;
    expanded += expandedBytes;
    if (expanded > limits.totalBytes()) {
      throw CabinetException.limit(
          cabinet, "totalBytes", offset, limits.totalBytes(), expanded + " expanded bytes");
    }
    if (expanded > limits.ratioFloorBytes() && expanded / limits.ratio() > compressed) {
      throw CabinetException.limit(
          cabinet,
          "ratio",
          offset,
          limits.ratio(),
          expanded + " bytes expanded from " + compressed);
    }
  }
}

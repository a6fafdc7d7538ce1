package io.wua.catalog.cab;

/** Reads the data blocks of one folder in order and verifies their checksums ([MS-CAB] 2.4). */
final class DataBlocks {
  private static final int HEADER_BYTES = 8;

  /** A block that does not shrink may grow by so much: the most that LZX may add. */
  private static final int MOST_COMPRESSED_BYTES = CabinetFolder.BLOCK_BYTES + 6144;

  private final CabinetInput in;
  private final CabinetFolder folder;
  private final ExpansionMeter meter;
  private final byte[] sizes = new byte[HEADER_BYTES / 2];
  private final byte[] reserve;
  private byte[] bytes = {};
  private int taken;
  private long offset;
  private int length;
  private int expandedLength;

  DataBlocks(CabinetInput in, CabinetFolder folder, int reserveBytes, ExpansionMeter meter) {
    this.in = in;
    this.folder = folder;
    this.meter = meter;
    this.reserve = new byte[reserveBytes];
    in.position(folder.dataOffset());
  }

  boolean hasNext() {
    return taken < folder.blocks();
  }

  /** Where the current block starts in the cabinet. */
  long offset() {
    return offset;
  }

  /** The compressed bytes of the current block, from index 0. */
  byte[] bytes() {
    return bytes;
  }

  /** How many compressed bytes the current block has. */
  int length() {
    return length;
  }

  /** How many bytes the current block expands to. */
  int expandedLength() {
    return expandedLength;
  }

  /** Moves on to the next block, of which there must be one. */
  void next() throws CabinetException {
    offset = in.position();
    in.require(HEADER_BYTES, "data block header");
    int checksum = (int) in.u32();
    length = in.u16();
    expandedLength = in.u16();
    taken++;
    requirePossibleSizes();
    meter.count(HEADER_BYTES + length, expandedLength, offset);
    if (length > bytes.length) {
      bytes = new byte[length];
    }
    in.read(reserve, reserve.length, "data block reserve");
    in.read(bytes, length, "data block");
    if (checksum != 0) {
      verify(checksum);
    }
  }

  private void requirePossibleSizes() throws CabinetException {
    if (length > MOST_COMPRESSED_BYTES || expandedLength > CabinetFolder.BLOCK_BYTES) {
      throw CabinetException.malformed(
          in.cabinet(),
          "a data block is too great",
          offset,
          MOST_COMPRESSED_BYTES + " bytes for " + CabinetFolder.BLOCK_BYTES + " at most",
          length + " for " + expandedLength);
    }
    if (expandedLength == 0) {
      throw CabinetException.unsupported(
          in.cabinet(),
          "a data block goes on in another cabinet",
          offset,
          "a whole block",
          "a block of a spanned set",
          "Spanned sets are not supported: join the set with another tool.");
    }
    boolean lastBlock = taken == folder.blocks();
    boolean lzx = folder.compression().method() == CabinetCompression.Method.LZX;
    if (lzx && !lastBlock && expandedLength != CabinetFolder.BLOCK_BYTES) {
      throw CabinetException.malformed(
          in.cabinet(),
          "an LZX block before the last is short",
          offset,
          CabinetFolder.BLOCK_BYTES + " expanded bytes",
          expandedLength + " bytes");
    }
  }

  /**
   * The sum runs over the bytes and then over the two size words. Of the reserve between them the
   * specification and the writers of cabinets disagree, so a sum with it is as good.
   */
  private void verify(int checksum) throws CabinetException {
    sizes[0] = (byte) length;
    sizes[1] = (byte) (length >> 8);
    sizes[2] = (byte) expandedLength;
    sizes[3] = (byte) (expandedLength >> 8);
    int sum = BlockChecksum.of(bytes, length) ^ BlockChecksum.of(sizes, sizes.length);
    if (sum != checksum && (sum ^ BlockChecksum.of(reserve, reserve.length)) != checksum) {
      throw CabinetException.malformed(
          in.cabinet(),
          "the checksum of a data block is wrong",
          offset,
          String.format("checksum %08X", checksum),
          String.format("%08X", sum));
    }
  }
}

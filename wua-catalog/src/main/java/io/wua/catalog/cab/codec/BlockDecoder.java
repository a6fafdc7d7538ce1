package io.wua.catalog.cab.codec;

/**
 * Expands the blocks of one folder, in order; what it has expanded may serve the blocks after it.
 */
public interface BlockDecoder extends AutoCloseable {
  /**
   * Expands the next block.
   *
   * @param in the block, from index 0
   * @param inLength its length in bytes
   * @param out where the expanded bytes go, from index 0
   * @param outLength how many bytes the block must expand to, at most 32,768
   * @throws DamagedBlockException if it does not expand to exactly that; the decoder is then spent
   */
  void decode(byte[] in, int inLength, byte[] out, int outLength) throws DamagedBlockException;

  @Override
  default void close() {}

  /** For folders that are not compressed. */
  static BlockDecoder stored() {
    return new StoredDecoder();
  }

  /** For folders of MSZIP. */
  static BlockDecoder mszip() {
    return new MszipDecoder();
  }

  /**
   * For folders of LZX.
   *
   * @param windowBits the binary logarithm of the window in bytes, 15 to 21
   * @param mostBytes how many bytes the folder expands to at most, to save memory
   */
  static BlockDecoder lzx(int windowBits, long mostBytes) {
    return new LzxDecoder(windowBits, mostBytes);
  }
}

package io.wua.simulation.catalog.cabinet;

import java.io.IOException;

/**
 * Compresses the data blocks of one folder of a cabinet, in order. One instance serves one folder,
 * because a block may refer to what stood in those before it.
 */
public interface BlockCompressor extends AutoCloseable {
  /** How many bytes a block holds before compression, at most ([MS-CAB] 2.4). */
  int BLOCK_BYTES = 32 * 1024;

  /** The {@code typeCompress} of the folder's header ([MS-CAB] 2.2). */
  int folderType();

  /**
   * Compresses the next block. It may reach the sink later, together with others.
   *
   * @param block the bytes; the caller may change them afterwards
   * @param length how many of them count, 1 to {@link #BLOCK_BYTES}; less than that only in the
   *     last block of the folder
   * @throws IOException where the sink refuses
   */
  void compress(byte[] block, int length) throws IOException;

  /**
   * Hands to the sink what it does not have yet; no block follows.
   *
   * @throws IOException where the sink refuses
   */
  void finish() throws IOException;

  /** Lets everything go. */
  @Override
  void close();
}

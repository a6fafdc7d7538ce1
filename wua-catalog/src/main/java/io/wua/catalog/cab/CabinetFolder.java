package io.wua.catalog.cab;

import java.util.Objects;

/**
 * One folder of a cabinet: not a directory but a run of compressed blocks that several files share
 * ([MS-CAB] 2.2, CFFOLDER).
 *
 * @param index its place in the cabinet, from 0
 * @param compression how its blocks are compressed
 * @param dataOffset where its first block starts in the cabinet, in bytes
 * @param blocks how many blocks it has, each of at most 32,768 expanded bytes
 * @param spanned whether one of its files begins or goes on in another cabinet of a set; such a
 *     folder is listed and not expanded
 */
public record CabinetFolder(
    int index, CabinetCompression compression, long dataOffset, int blocks, boolean spanned) {
  /** The most expanded bytes that one block may hold. */
  static final int BLOCK_BYTES = 32_768;

  /** Refuses nulls and negative numbers. */
  public CabinetFolder {
    Objects.requireNonNull(compression, "compression");
    if (index < 0 || dataOffset < 0 || blocks < 0) {
      throw new IllegalArgumentException("a folder with a negative number");
    }
  }

  /** The most bytes that the folder can expand to. */
  long mostBytes() {
    return (long) blocks * BLOCK_BYTES;
  }
}

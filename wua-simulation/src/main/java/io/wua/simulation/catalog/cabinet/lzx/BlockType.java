package io.wua.simulation.catalog.cabinet.lzx;

/** The three kinds of blocks ([MS-PATCH] 2.3.1). */
public enum BlockType {
  /** With trees of literals, matches and lengths. */
  VERBATIM(1),
  /** The same, and a tree for the low three bits of offsets. */
  ALIGNED(2),
  /** The bytes as they are. */
  UNCOMPRESSED(3);

  private final int code;

  BlockType(int code) {
    this.code = code;
  }

  /** How the format numbers it. */
  int code() {
    return code;
  }
}

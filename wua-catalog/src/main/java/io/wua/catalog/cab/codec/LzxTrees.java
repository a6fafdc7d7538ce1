package io.wua.catalog.cab.codec;

/**
 * The Huffman codes of an LZX stream. Their lengths live from block to block: each block gives the
 * differences, themselves packed with a small code.
 */
final class LzxTrees {
  /** How many symbols of the main code are plain bytes; those above are matches. */
  static final int LITERALS = 256;

  /** The low bits of a match's symbol that tell its length; above them is its position slot. */
  static final int LENGTH_BITS = 3;

  /** What those bits hold where the length code tells more. */
  static final int LENGTH_FOLLOWS = (1 << LENGTH_BITS) - 1;

  private static final int LENGTHS = 249;
  private static final int PRETREE_SYMBOLS = 20;
  private static final int ALIGNED_SYMBOLS = 8;

  /** Symbols of the pretree below this one are differences, those from here on runs. */
  private static final int SHORT_ZEROS = 17;

  private static final int LONG_ZEROS = 18;
  private static final int SAME = 19;

  private final HuffmanTable pretree = new HuffmanTable(PRETREE_SYMBOLS, 8);
  private final HuffmanTable main;
  private final HuffmanTable length = new HuffmanTable(LENGTHS, 10);
  private final HuffmanTable aligned = new HuffmanTable(ALIGNED_SYMBOLS, 7);

  private final byte[] pretreeLengths = new byte[PRETREE_SYMBOLS];
  private final byte[] mainLengths;
  private final byte[] lengthLengths = new byte[LENGTHS];
  private final byte[] alignedLengths = new byte[ALIGNED_SYMBOLS];

  /**
   * Starts with all lengths zero.
   *
   * @param slots how many position slots the window has
   */
  LzxTrees(int slots) {
    int symbols = LITERALS + (slots << LENGTH_BITS);
    this.main = new HuffmanTable(symbols, 11);
    this.mainLengths = new byte[symbols];
  }

  /** Literals and the heads of matches. */
  HuffmanTable main() {
    return main;
  }

  /** Match lengths that the main code does not tell. */
  HuffmanTable length() {
    return length;
  }

  /** The lowest three bits of offsets, in blocks that have this code. */
  HuffmanTable aligned() {
    return aligned;
  }

  /** Reads the code of the lowest offset bits, which stands before the others. */
  void readAligned(LzxBits in) throws DamagedBlockException {
    for (int i = 0; i < ALIGNED_SYMBOLS; i++) {
      alignedLengths[i] = (byte) in.take(3);
    }
    aligned.build(alignedLengths, ALIGNED_SYMBOLS);
  }

  /** Reads the main and the length code. */
  void read(LzxBits in) throws DamagedBlockException {
    readDifferences(in, mainLengths, 0, LITERALS);
    readDifferences(in, mainLengths, LITERALS, mainLengths.length);
    main.build(mainLengths, mainLengths.length);
    readDifferences(in, lengthLengths, 0, LENGTHS);
    length.build(lengthLengths, LENGTHS);
  }

  private void readDifferences(LzxBits in, byte[] lengths, int from, int to)
      throws DamagedBlockException {
    for (int i = 0; i < PRETREE_SYMBOLS; i++) {
      pretreeLengths[i] = (byte) in.take(4);
    }
    pretree.build(pretreeLengths, PRETREE_SYMBOLS);
    int at = from;
    while (at < to) {
      int symbol = pretree.read(in);
      int run = 1;
      int value;
      switch (symbol) {
        case SHORT_ZEROS -> {
          run = 4 + in.take(4);
          value = 0;
        }
        case LONG_ZEROS -> {
          run = 20 + in.take(5);
          value = 0;
        }
        case SAME -> {
          run = 4 + in.take(1);
          value = changed(lengths[at], pretree.read(in));
        }
        default -> value = changed(lengths[at], symbol);
      }
      // A run past the last symbol stops there, as it does in every reader of the format.
      int end = Math.min(to, at + run);
      while (at < end) {
        lengths[at++] = (byte) value;
      }
    }
  }

  /** The new length of a code from its old one: differences count down, modulo 17. */
  private static int changed(int old, int difference) throws DamagedBlockException {
    if (difference >= SHORT_ZEROS) {
      throw new DamagedBlockException("a code length to repeat", "another run");
    }
    return (old - difference + SHORT_ZEROS) % SHORT_ZEROS;
  }
}

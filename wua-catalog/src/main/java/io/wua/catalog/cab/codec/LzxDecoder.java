package io.wua.catalog.cab.codec;

import java.util.Optional;

/**
 * Expands LZX, one state through a whole folder: what <a
 * href="https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-patch/">[MS-PATCH]</a>
 * describes as LZX DELTA, without its reference data and its longer matches and windows.
 *
 * <p>Two divisions lie across each other: the container cuts the output in frames of 32 KiB, one
 * per data block, at whose end the bits are aligned to a word; the encoder divides it in LZX blocks
 * of any length, each with codes of its own.
 */
final class LzxDecoder implements BlockDecoder {
  /** The bytes of every frame but the last. */
  static final int FRAME_BYTES = 32_768;

  private static final int VERBATIM = 1;
  private static final int ALIGNED = 2;
  private static final int PLAIN = 3;

  private final LzxBits in = new LzxBits();
  private final LzxTrees trees;
  private final LzxWindow window;
  private final LzxMatches matches;
  private Optional<CallTranslation> calls = Optional.empty();
  private boolean started;
  private int blockType;
  private int blockRemaining;
  private boolean padded;

  /**
   * Starts a folder.
   *
   * @param windowBits the binary logarithm of the window size, 15 to 21
   * @param mostBytes how many bytes the folder expands to at most
   */
  LzxDecoder(int windowBits, long mostBytes) {
    trees = new LzxTrees(positionSlots(windowBits));
    window = new LzxWindow(windowBits, mostBytes);
    matches = new LzxMatches(in, trees, window);
  }

  private static int positionSlots(int windowBits) {
    return switch (windowBits) {
      case 15, 16, 17, 18, 19 -> 2 * windowBits;
      case 20 -> 42;
      case 21 -> 50;
      default -> throw new IllegalArgumentException("no LZX window of " + windowBits + " bits");
    };
  }

  @Override
  public void decode(byte[] block, int inLength, byte[] out, int outLength)
      throws DamagedBlockException {
    in.append(block, inLength);
    if (!started) {
      started = true;
      readHeader();
    }
    window.makeRoom();
    int at = window.position();
    int end = at + outLength;
    while (at < end) {
      if (blockRemaining == 0) {
        readBlockHeader();
      }
      int run = Math.min(blockRemaining, end - at);
      if (blockType == PLAIN) {
        copyPlain(at, run);
      } else {
        matches.expand(at, at + run, blockType == ALIGNED);
      }
      blockRemaining -= run;
      at += run;
    }
    in.endWord();
    System.arraycopy(window.bytes(), window.position(), out, 0, outLength);
    window.advance(outLength);
    calls.ifPresent(translation -> translation.translate(out, outLength));
  }

  /** The stream begins with the switch of the call translation. */
  private void readHeader() throws DamagedBlockException {
    if (in.take(1) == 1) {
      int fileSize = in.take(32);
      if (fileSize != 0) {
        calls = Optional.of(new CallTranslation(fileSize));
      }
    }
  }

  private void readBlockHeader() throws DamagedBlockException {
    if (padded) {
      in.requireBytes(1);
      in.next++;
      padded = false;
    }
    blockType = in.take(3);
    blockRemaining = in.take(24);
    switch (blockType) {
      case VERBATIM -> trees.read(in);
      case ALIGNED -> {
        trees.readAligned(in);
        trees.read(in);
      }
      case PLAIN -> {
        in.padWord();
        matches.recentOffsets(in.takeInt(), in.takeInt(), in.takeInt());
        // Bits begin at a whole word, so a byte of padding follows an odd number of bytes.
        padded = blockRemaining % 2 == 1;
      }
      default ->
          throw new DamagedBlockException("an LZX block of type 1 to 3", "type " + blockType);
    }
  }

  private void copyPlain(int at, int length) throws DamagedBlockException {
    in.requireBytes(length);
    System.arraycopy(in.bytes, in.next, window.bytes(), at, length);
    in.next += length;
  }
}

package io.wua.catalog.cab.lzx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A simple LZX encoder for tests. It shares nothing with the decoder; cabextract reads what it
 * writes.
 */
public final class LzxEncoder {
  private static final int FRAME = 32_768;

  private final int windowBits;
  private final List<Block> plan;
  private final int callFileSize;
  private final BitWriter out = new BitWriter();
  private final byte[] mainLengths;
  private final byte[] lengthLengths = new byte[249];
  private boolean padding;

  /** The three kinds of LZX block, in the order of their numbers. */
  public enum Kind {
    /** Offset bits are written as they are. */
    VERBATIM,
    /** The lowest three offset bits have a code. */
    ALIGNED,
    /** Plain bytes. */
    PLAIN
  }

  /**
   * One step of the plan by which data is divided in LZX blocks.
   *
   * @param kind the kind of the block
   * @param length how many bytes it holds; the last one takes what is left
   */
  public record Block(Kind kind, int length) {}

  /**
   * Prepares an encoder for one folder.
   *
   * @param plan the blocks, over and over again until the data ends
   * @param callFileSize the file size for the translation of calls, 0 for none
   */
  public LzxEncoder(int windowBits, List<Block> plan, int callFileSize) {
    this.windowBits = windowBits;
    this.plan = List.copyOf(plan);
    this.callFileSize = callFileSize;
    int slots = windowBits == 21 ? 50 : windowBits == 20 ? 42 : windowBits * 2;
    this.mainLengths = new byte[256 + 8 * slots];
  }

  /** Encodes everything; the result is one run of bytes for each frame of 32 KiB. */
  public List<byte[]> encode(byte[] original) {
    byte[] data = callFileSize == 0 ? original : CallEncoder.encode(original, callFileSize);
    List<byte[]> frames = new ArrayList<>();
    MatchFinder finder = new MatchFinder(data, windowBits);
    out.bits(callFileSize == 0 ? 0 : 1, 1);
    if (callFileSize != 0) {
      out.bits(callFileSize, 32);
    }
    int at = 0;
    for (int i = 0; at < data.length; i++) {
      Block block = plan.get(i % plan.size());
      int end = Math.min(data.length, at + block.length());
      if (padding) {
        out.plainByte(0);
        padding = false;
      }
      out.bits(block.kind().ordinal() + 1, 3);
      out.bits(end - at, 24);
      if (block.kind() == Kind.PLAIN) {
        writePlain(data, at, end, i, finder, frames);
      } else {
        writeCoded(finder.tokens(at, end), block.kind(), at, frames);
      }
      at = end;
    }
    if (at % FRAME != 0) {
      endFrame(frames);
    }
    return frames;
  }

  private void writePlain(
      byte[] data, int from, int to, int number, MatchFinder finder, List<byte[]> frames) {
    finder.recent(1 + number, 2 + number, 3 + number);
    out.padWord();
    for (int recent : finder.recent()) {
      out.plainInt(recent);
    }
    padding = (to - from) % 2 == 1;
    for (int at = from; at < to; at++) {
      out.plainByte(data[at]);
      if (padding && at + 1 == to && number % 2 == 0) {
        // At the end of a frame the padding may stand on either side; every other block puts it
        // before, the others leave it to the next block.
        out.plainByte(0);
        padding = false;
      }
      if ((at + 1) % FRAME == 0) {
        frames.add(out.takeBytes());
      }
    }
  }

  private void writeCoded(List<Token> tokens, Kind kind, int from, List<byte[]> frames) {
    int[] main = new int[mainLengths.length];
    int[] length = new int[lengthLengths.length];
    int[] aligned = new int[8];
    for (Token token : tokens) {
      main[token.main()]++;
      if (token.lengthSymbol() >= 0) {
        length[token.lengthSymbol()]++;
      }
      if (token.hasAlignedBits()) {
        aligned[token.extra() & 7]++;
      }
    }
    if (Arrays.stream(aligned).sum() == 0) {
      Arrays.fill(aligned, 1);
    }
    PrefixCode mainCode = PrefixCode.of(main, 16);
    PrefixCode lengthCode = PrefixCode.of(length, 16);
    PrefixCode alignedCode = PrefixCode.of(aligned, 7);
    if (kind == Kind.ALIGNED) {
      for (byte bits : alignedCode.lengths()) {
        out.bits(bits, 3);
      }
    }
    replace(mainLengths, mainCode.lengths(), 0, 256);
    replace(mainLengths, mainCode.lengths(), 256, mainLengths.length);
    replace(lengthLengths, lengthCode.lengths(), 0, lengthLengths.length);
    int at = from;
    for (Token token : tokens) {
      mainCode.write(out, token.main());
      if (token.lengthSymbol() >= 0) {
        lengthCode.write(out, token.lengthSymbol());
      }
      if (kind == Kind.ALIGNED && token.hasAlignedBits()) {
        out.bits(token.extra() >> 3, token.extraBits() - 3);
        alignedCode.write(out, token.extra() & 7);
      } else {
        out.bits(token.extra(), token.extraBits());
      }
      at += token.size();
      if (at % FRAME == 0) {
        endFrame(frames);
      }
    }
  }

  private void replace(byte[] before, byte[] now, int from, int to) {
    CodeLengthWriter.write(out, before, now, from, to);
    System.arraycopy(now, from, before, from, to - from);
  }

  private void endFrame(List<byte[]> frames) {
    out.endWord();
    frames.add(out.takeBytes());
  }
}

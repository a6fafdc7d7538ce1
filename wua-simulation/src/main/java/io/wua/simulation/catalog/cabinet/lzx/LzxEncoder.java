package io.wua.simulation.catalog.cabinet.lzx;

import io.wua.simulation.catalog.cabinet.lzx.match.History;
import io.wua.simulation.catalog.cabinet.lzx.match.Parser;
import io.wua.simulation.catalog.cabinet.lzx.match.Tokens;
import java.io.IOException;

/**
 * Compresses one folder of a cabinet by LZX. Frames go in one by one; they come out later, because
 * a block, which has trees of its own, may reach over several. Not for several threads.
 */
public final class LzxEncoder {
  /** How many bytes a frame has, all but the last. */
  public static final int FRAME_BYTES = 32 * 1024;

  private final LzxSettings settings;
  private final History history;
  private final Tokens tokens = new Tokens();
  private final Parser parser;
  private final BlockPlan plan;
  private final FrameOutput frames;
  private final BlockWriter blocks;
  private int written = 0;

  /**
   * Starts a folder.
   *
   * @param statistics takes note of what is written
   * @param sink takes the compressed frames
   */
  public LzxEncoder(LzxSettings settings, LzxStatistics statistics, FrameSink sink) {
    this.settings = settings;
    // What is not yet written exceeds the longest planned block by less than a frame at each end.
    int pending = BlockPlan.LONGEST_BYTES + 2 * FRAME_BYTES;
    this.history = new History((1 << settings.windowBits()) + pending);
    this.parser = new Parser(history, settings.windowBits(), tokens);
    this.plan = new BlockPlan(settings.seed());
    this.frames = new FrameOutput(statistics, sink);
    this.blocks = new BlockWriter(settings.windowBits(), history, frames, statistics);
    putFolderHeader();
  }

  private void putFolderHeader() {
    settings
        .callTranslationBytes()
        .ifPresentOrElse(
            size -> {
              frames.bits().put(1, 1);
              frames.bits().put(size, Integer.SIZE);
            },
            () -> frames.bits().put(0, 1));
  }

  /**
   * Compresses the next frame.
   *
   * @param frame its bytes; the caller may change them afterwards
   * @param length how many of them count: {@link #FRAME_BYTES}, or less in the last frame
   * @throws IOException where the sink refuses
   */
  public void write(byte[] frame, int length) throws IOException {
    int start = history.end();
    history.append(frame, length);
    settings
        .callTranslationBytes()
        .ifPresent(
            size ->
                new CallTranslation(size)
                    .apply(start / FRAME_BYTES, history.array(), history.index(start), length));
    parser.parse(start, history.end());
    while (plan.end() <= history.end() && written < history.end()) {
      writeBlock(plan.end());
    }
  }

  /**
   * Writes what is left.
   *
   * @throws IOException where the sink refuses
   */
  public void finish() throws IOException {
    if (written < history.end()) {
      writeBlock(history.end());
    }
    frames.finish();
  }

  private void writeBlock(int end) throws IOException {
    TokenRange range = TokenRange.upTo(tokens, written, end);
    blocks.write(range, plan.wish());
    tokens.drop(range.to());
    written = range.end();
    plan.next(written);
  }
}

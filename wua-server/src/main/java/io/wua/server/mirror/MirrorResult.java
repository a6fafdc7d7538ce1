package io.wua.server.mirror;

/**
 * How a round ended.
 *
 * @param fetched how many files came
 * @param bytes how many bytes they have
 * @param kept how many were right already
 * @param deleted how many went
 * @param failed how many could not be had
 * @param skipped how many wait for the next round
 * @param stopped whether nothing was deleted because too much would have gone
 */
public record MirrorResult(
    int fetched, long bytes, int kept, int deleted, int failed, int skipped, boolean stopped) {
  /** A round outside of the window. */
  static MirrorResult nothing() {
    return new MirrorResult(0, 0, 0, 0, 0, 0, false);
  }
}

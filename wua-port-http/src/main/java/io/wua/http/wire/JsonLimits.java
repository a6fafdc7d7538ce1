package io.wua.http.wire;

/**
 * How large JSON from the wire may be.
 *
 * @param maxDepth how deep it may be nested
 * @param maxStringLength how many characters a text may have
 * @param maxTokens how many tokens there may be in a document
 * @param maxRows how many rows an array of rows may have
 */
public record JsonLimits(int maxDepth, int maxStringLength, long maxTokens, int maxRows) {
  /** Room for a host with every update there is, and no more. */
  public static final JsonLimits DEFAULT = new JsonLimits(32, 1 << 20, 5_000_000, 20_000);

  /** Refuses limits below 1. */
  public JsonLimits {
    if (maxDepth < 1 || maxStringLength < 1 || maxTokens < 1 || maxRows < 1) {
      throw new IllegalArgumentException("a limit below 1");
    }
  }
}

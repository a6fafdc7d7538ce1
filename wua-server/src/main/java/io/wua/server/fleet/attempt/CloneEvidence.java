package io.wua.server.fleet.attempt;

import io.wua.core.update.Sha256;

/** Why two machines seem to share one uuid; it names both. */
public sealed interface CloneEvidence permits CloneEvidence.TwoKeys, CloneEvidence.TwoCounts {
  /** The evidence as a sentence for people. */
  String sentence();

  /**
   * Two keys take turns.
   *
   * @param one the key that was there in between
   * @param other the key that came back
   */
  record TwoKeys(Sha256 one, Sha256 other) implements CloneEvidence {
    @Override
    public String sentence() {
      return "Two keys take turns under one uuid: " + one + " and " + other + ".";
    }
  }

  /**
   * Two counts of revisions take turns.
   *
   * @param one the latest revision of the one
   * @param other the latest revision of the other
   */
  record TwoCounts(long one, long other) implements CloneEvidence {
    @Override
    public String sentence() {
      return "Two machines count their reports under one uuid: one is at "
          + one
          + ", the other at "
          + other
          + ".";
    }
  }
}

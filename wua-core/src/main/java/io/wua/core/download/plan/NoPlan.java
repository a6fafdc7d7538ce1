package io.wua.core.download.plan;

/** Why a leaf cannot be installed from the files of a repository. */
public enum NoPlan {
  /** Its installer takes no files from outside, and it lists no standalone package. */
  NO_OFFLINE_PATH(
      "its installer takes no files from a repository: import the .msu of its KB number, or set"
          + " allow_direct_download"),
  /** It lists several standalone packages, none of which has the KB number of the update. */
  NO_PACKAGE_OF_ITS_KB(
      "none of its packages has its KB number: import the .msu of its KB number, or set"
          + " allow_direct_download"),
  /** All of its files are deltas, which fit one version of a file on one host only. */
  DELTAS_ALONE("it has deltas and no file that is complete by itself: set allow_direct_download"),
  /** The catalog lists no file for it. */
  NO_FILES("the catalog lists no file for it");

  private final String sentence;

  NoPlan(String sentence) {
    this.sentence = sentence;
  }

  /** What is the matter and what to do, to follow a colon. */
  public String sentence() {
    return sentence;
  }
}

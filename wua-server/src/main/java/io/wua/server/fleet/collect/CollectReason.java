package io.wua.server.fleet.collect;

/** Why a file goes. */
public enum CollectReason {
  /** No host that reports its update needs it any more. */
  IDLE("no host needs its update any more"),
  /** No host reports an update that it belongs to. */
  UNREPORTED("no host reports its update"),
  /** No host needs it, and the folder is larger than its quota; else it would have stayed. */
  QUOTA("over the quota, and no host needs it");

  private final String sentence;

  CollectReason(String sentence) {
    this.sentence = sentence;
  }

  /** The same for people. */
  public String sentence() {
    return sentence;
  }
}

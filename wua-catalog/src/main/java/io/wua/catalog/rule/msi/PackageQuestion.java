package io.wua.catalog.rule.msi;

/** What is asked of the patch or application that the metadata of a rule set describes. */
public enum PackageQuestion {
  /** Is it installed? */
  INSTALLED("Installed"),
  /** Could it be installed? */
  INSTALLABLE("Installable"),
  /** Is a later one installed? */
  SUPERSEDED("Superseded");

  private final String word;

  PackageQuestion(String word) {
    this.word = word;
  }

  /** The end of the rule's name. */
  @Override
  public String toString() {
    return word;
  }
}

package io.wua.simulation.catalog.delivery;

/** What a payload file is for; the names and values of its attribute. */
public enum Patching {
  /** Everything in one file. */
  SELF_CONTAINED("PatchingType", "SelfContained"),
  /** Deltas, fetched by ranges. */
  EXPRESS("PatchingType", "Express"),
  /** Describes other files. */
  METADATA("PatchingTypePreferred", "Metadata"),
  /** Installs other files. */
  SERVICING_STACK("PatchingTypePreferred", "ServicingStack");

  private final String attribute;
  private final String word;

  Patching(String attribute, String word) {
    this.attribute = attribute;
    this.word = word;
  }

  /** The name of the attribute. */
  public String attribute() {
    return attribute;
  }

  /** The value of the attribute. */
  public String word() {
    return word;
  }
}

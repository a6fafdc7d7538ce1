package io.wua.simulation.catalog.entry;

/** The {@code Type} of a category ([MS-WUSP] CategoryInformation). */
public enum CategoryType {
  /** Who made the product. */
  COMPANY("Company"),
  /** A group of products. */
  PRODUCT_FAMILY("ProductFamily"),
  /** A product. */
  PRODUCT("Product"),
  /** What kind of update. */
  UPDATE_CLASSIFICATION("UpdateClassification");

  private final String word;

  CategoryType(String word) {
    this.word = word;
  }

  /** The word in a catalog. */
  public String word() {
    return word;
  }
}

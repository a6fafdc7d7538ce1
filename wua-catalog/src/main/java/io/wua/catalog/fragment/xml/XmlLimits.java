package io.wua.catalog.fragment.xml;

/**
 * How much a document may ask of this process.
 *
 * @param bytes its size; manifests of 47 MB are known
 * @param depth how deep elements may nest; rules of real catalogs stay below 30
 * @param elements how many elements are kept
 * @param characters how many characters of text and attributes are kept
 */
record XmlLimits(long bytes, int depth, int elements, int characters) {
  /** Several times of what Microsoft has published. */
  static final XmlLimits DEFAULT = new XmlLimits(512L << 20, 256, 1_000_000, 64 << 20);
}

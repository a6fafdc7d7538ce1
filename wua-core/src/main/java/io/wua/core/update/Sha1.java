package io.wua.core.update;

/**
 * A SHA-1 digest.
 *
 * @param hex 40 hexadecimal digits, lower case
 */
public record Sha1(String hex) {
  private static final int BYTES = 20;

  /** Refuses anything else; upper case becomes lower. */
  public Sha1 {
    hex = Digests.hex(hex, BYTES);
  }

  /**
   * Reads the base64 form of Microsoft's catalogs, 28 characters.
   *
   * @throws IllegalArgumentException where the text is not that
   */
  public static Sha1 ofBase64(String text) {
    return new Sha1(Digests.hexOfBase64(text, BYTES));
  }

  /** The base64 form of Microsoft's catalogs. */
  public String base64() {
    return Digests.base64(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}

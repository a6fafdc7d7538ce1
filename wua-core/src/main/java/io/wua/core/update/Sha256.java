package io.wua.core.update;

/**
 * A SHA-256 digest.
 *
 * @param hex 64 hexadecimal digits, lower case
 */
public record Sha256(String hex) {
  private static final int BYTES = 32;

  /** Refuses anything else; upper case becomes lower. */
  public Sha256 {
    hex = Digests.hex(hex, BYTES);
  }

  /**
   * Reads the base64 form of Microsoft's catalogs, 44 characters.
   *
   * @throws IllegalArgumentException where the text is not that
   */
  public static Sha256 ofBase64(String text) {
    return new Sha256(Digests.hexOfBase64(text, BYTES));
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

package io.wua.core.update;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** What the two digest types share: reading and checking hexadecimal text. */
final class Digests {
  private Digests() {}

  static String hex(String text, int bytes) {
    String hex = text.toLowerCase(Locale.ROOT);
    if (hex.length() != 2 * bytes || !hex.chars().allMatch(HexFormat::isHexDigit)) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a digest of " + 2 * bytes + " hexadecimal digits");
    }
    return hex;
  }

  static String hexOfBase64(String text, int bytes) {
    return hex(HexFormat.of().formatHex(Base64.getDecoder().decode(text.strip())), bytes);
  }

  static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }
}

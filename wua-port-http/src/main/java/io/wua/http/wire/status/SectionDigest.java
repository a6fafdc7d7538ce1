package io.wua.http.wire.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.wua.http.wire.WireJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash of a section: the SHA-1 of its canonical JSON, 40 hexadecimal digits. Servers never
 * compute it themselves; it only has to be the same while the section is.
 */
final class SectionDigest {
  private SectionDigest() {}

  static String of(JsonNode section) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(WireJson.bytes(section));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}

package io.wua.server.fleet.registration;

import io.wua.core.update.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A secret that lets hosts register: 256 random bits. Their hash is enough to look a token up, so
 * the text itself is shown once and kept nowhere.
 *
 * @param text 43 characters of URL-safe base64
 */
public record EnrolmentToken(String text) {
  private static final int BYTES = 32;

  /** Refuses null. */
  public EnrolmentToken {
    Objects.requireNonNull(text, "text");
  }

  /** A new token. */
  public static EnrolmentToken random(SecureRandom random) {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    return new EnrolmentToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** SHA-256 of the text: as the text is random and long, no slow hash is needed. */
  public Sha256 hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return new Sha256(
          HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "EnrolmentToken[...]";
  }
}

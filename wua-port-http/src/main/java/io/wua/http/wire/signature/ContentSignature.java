package io.wua.http.wire.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.HexFormat;

/**
 * The signature of a body as WAPT 1.8 makes it. What is signed is the lower-case hexadecimal text
 * (64 ASCII bytes) of the SHA-256 of the body before compression, by RSA PKCS#1 v1.5 with SHA-256:
 * the body is hashed twice.
 */
public final class ContentSignature {
  private ContentSignature() {}

  /**
   * Signs a body.
   *
   * @param key an RSA key
   * @param content the bytes before compression, exactly those that are sent
   * @return the signature in base64, one line
   * @throws WuaException UNSUPPORTED where the key cannot sign so
   */
  public static String sign(PrivateKey key, byte[] content) throws WuaException {
    return RsaSignature.sign(key, message(digest(content)));
  }

  /**
   * Whether a signature is that of the owner of the key.
   *
   * @param key the public key, of the certificate under which the host is registered
   * @param digest the SHA-256 of the bytes after inflation
   * @param base64 what the header says
   * @return false too where the text is no signature at all
   * @throws WuaException UNSUPPORTED where the key is no RSA key: nothing is known then
   */
  public static boolean verify(PublicKey key, Sha256 digest, String base64) throws WuaException {
    return RsaSignature.verify(key, message(digest), base64);
  }

  private static byte[] message(Sha256 digest) {
    return digest.hex().getBytes(US_ASCII);
  }

  static Sha256 digest(byte[] content) {
    try {
      return new Sha256(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

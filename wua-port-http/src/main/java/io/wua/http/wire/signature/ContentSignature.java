package io.wua.http.wire.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The signature of a body as WAPT 1.8 makes it. What is signed is the lower-case hexadecimal text
 * (64 ASCII bytes) of the SHA-256 of the body before compression, by RSA PKCS#1 v1.5 with SHA-256:
 * the body is hashed twice.
 */
public final class ContentSignature {
  private static final String ALGORITHM = "SHA256withRSA";

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
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(message(digest(content)));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new WuaException(
          FailureReason.UNSUPPORTED,
          "A body cannot be signed with this key: " + e.getMessage() + ". It must be an RSA key.",
          e);
    }
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
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(message(digest));
      return signature.verify(Base64.getDecoder().decode(base64.strip()));
    } catch (IllegalArgumentException | SignatureException notASignature) {
      return false;
    } catch (InvalidKeyException | NoSuchAlgorithmException e) {
      throw new WuaException(
          FailureReason.UNSUPPORTED,
          "A signature cannot be checked with this key: "
              + e.getMessage()
              + ". Register the host"
              + " with an RSA key.",
          e);
    }
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

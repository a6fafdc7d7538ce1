package io.wua.http.wire.signature;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;

/** RSA PKCS#1 v1.5 with SHA-256 over bytes, in base64: what WAPT signs with throughout. */
public final class RsaSignature {
  private static final String ALGORITHM = "SHA256withRSA";

  private RsaSignature() {}

  /**
   * Signs bytes.
   *
   * @param key an RSA key
   * @return the signature in base64, one line
   * @throws WuaException UNSUPPORTED where the key cannot sign so
   */
  public static String sign(PrivateKey key, byte[] message) throws WuaException {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(message);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new WuaException(
          FailureReason.UNSUPPORTED,
          "Nothing can be signed with this key: " + e.getMessage() + ". It must be an RSA key.",
          e);
    }
  }

  /**
   * Whether a signature of bytes is that of the owner of the key.
   *
   * @param base64 the signature
   * @return false too where the text is no signature at all
   * @throws WuaException UNSUPPORTED where the key is no RSA key: nothing is known then
   */
  public static boolean verify(PublicKey key, byte[] message, String base64) throws WuaException {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(Base64.getDecoder().decode(base64.strip()));
    } catch (IllegalArgumentException | SignatureException notASignature) {
      return false;
    } catch (InvalidKeyException | NoSuchAlgorithmException e) {
      throw new WuaException(
          FailureReason.UNSUPPORTED,
          "A signature cannot be checked with this key: " + e.getMessage() + ". Use an RSA key.",
          e);
    }
  }
}

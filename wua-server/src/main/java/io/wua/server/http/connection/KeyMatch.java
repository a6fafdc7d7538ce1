package io.wua.server.http.connection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Whether two keys are the halves of one pair. */
final class KeyMatch {
  private static final byte[] PROBE = "the same pair".getBytes(StandardCharsets.US_ASCII);

  private KeyMatch() {}

  /** Signs with the one and verifies with the other, whatever their kind. */
  static boolean of(PrivateKey secret, PublicKey open) {
    try {
      Signature signature = Signature.getInstance(algorithm(secret.getAlgorithm()));
      signature.initSign(secret);
      signature.update(PROBE);
      byte[] signed = signature.sign();
      signature.initVerify(open);
      signature.update(PROBE);
      return signature.verify(signed);
    } catch (GeneralSecurityException differentKinds) {
      return false;
    }
  }

  private static String algorithm(String key) {
    return switch (key) {
      case "RSA" -> "SHA256withRSA";
      case "EC", "ECDSA" -> "SHA256withECDSA";
      default -> key;
    };
  }
}

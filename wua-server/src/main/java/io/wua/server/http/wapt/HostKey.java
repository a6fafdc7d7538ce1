package io.wua.server.http.wapt;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.http.wire.body.DecodedBody;
import io.wua.http.wire.signature.ContentSignature;
import io.wua.http.wire.signature.HostCertificate;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The key of a host and the certificate that it is in: RSA, strong enough to be believed and small
 * enough that a check costs little.
 *
 * @param certificate the certificate
 */
record HostKey(HostCertificate certificate) {
  private static final int FEWEST_BITS = 2048;
  private static final int MOST_BITS = 8192;
  private static final int LARGEST_EXPONENT_BITS = 32;

  /**
   * Reads a certificate.
   *
   * @throws WuaException MALFORMED or LIMIT_EXCEEDED where it is none, UNTRUSTED where its key is
   *     no RSA key of 2048 to 8192 bits with an ordinary exponent
   */
  static HostKey ofPem(String pem) throws WuaException {
    HostKey key = new HostKey(HostCertificate.ofPem(pem));
    boolean ordinary =
        key.publicKey() instanceof RSAPublicKey rsa
            && rsa.getModulus().bitLength() >= FEWEST_BITS
            && rsa.getModulus().bitLength() <= MOST_BITS
            && rsa.getPublicExponent().bitLength() <= LARGEST_EXPONENT_BITS
            && rsa.getPublicExponent().compareTo(BigInteger.TWO) > 0;
    if (!ordinary) {
      throw new WuaException(
          FailureReason.UNTRUSTED,
          "The key of the host is no RSA key of 2048 to 8192 bits: make another.");
    }
    return key;
  }

  PublicKey publicKey() {
    return certificate.publicKey();
  }

  /** SHA-256 of the key (SubjectPublicKeyInfo), by which the server knows the host. */
  Sha256 fingerprint() {
    try {
      return new Sha256(
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey().getEncoded())));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether the certificate names that host. */
  boolean names(String uuid, Optional<String> fqdn) {
    return certificate.names(uuid, fqdn);
  }

  /** Whether the owner of the key has signed a body. */
  boolean signed(DecodedBody body, String signature) throws WuaException {
    return ContentSignature.verify(publicKey(), body.digest(), signature);
  }
}

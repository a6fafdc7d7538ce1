package io.wua.http.wire;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys and certificates made while tests run. */
public final class TestCertificates {
  /** An RSA key pair, made once. */
  public static final KeyPair RSA = keys("RSA", 2048);

  /** Another RSA key pair. */
  public static final KeyPair OTHER_RSA = keys("RSA", 2048);

  private TestCertificates() {}

  /** A key pair of any kind. */
  public static KeyPair keys(String algorithm, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A self-signed certificate of {@link #RSA} as PEM. */
  public static String pem(String subject) throws Exception {
    X500Name name = new X500Name(subject);
    byte[] der =
        new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                Date.from(Instant.parse("2046-01-01T00:00:00Z")),
                name,
                RSA.getPublic())
            .build(new JcaContentSignerBuilder("SHA256withRSA").build(RSA.getPrivate()))
            .getEncoded();
    return "-----BEGIN CERTIFICATE-----\n"
        + java.util.Base64.getMimeEncoder().encodeToString(der)
        + "\n-----END CERTIFICATE-----\n";
  }
}

package io.wua.http;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509v3CertificateBuilder;
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
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A self-signed certificate of {@link #RSA} as PEM. */
  public static String pem(String subject) throws Exception {
    return pem(der(subject, subject, RSA.getPublic()));
  }

  /** A certificate of that key for clients, signed by {@link #RSA}, as PEM. */
  public static String clientPem(String subject, PublicKey key) throws Exception {
    return pem(der(subject, "CN=a test authority", key));
  }

  /** A self-signed certificate of {@link #RSA} for the loopback address, good for both sides. */
  public static byte[] der(String subject, String issuer, PublicKey key) throws Exception {
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            new X500Name(issuer),
            BigInteger.ONE,
            Date.from(Instant.parse("2020-01-01T00:00:00Z")),
            Date.from(Instant.parse("2046-01-01T00:00:00Z")),
            new X500Name(subject),
            key);
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
    builder.addExtension(
        Extension.extendedKeyUsage,
        false,
        new ExtendedKeyUsage(
            new KeyPurposeId[] {KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_serverAuth}));
    return builder
        .build(new JcaContentSignerBuilder("SHA256withRSA").build(RSA.getPrivate()))
        .getEncoded();
  }

  private static String pem(byte[] der) {
    return pem("CERTIFICATE", der);
  }

  /** The private key of {@link #RSA} as PEM. */
  public static String keyPem() {
    return pem("PRIVATE KEY", RSA.getPrivate().getEncoded());
  }

  private static String pem(String what, byte[] der) {
    return "-----BEGIN "
        + what
        + "-----\n"
        + Base64.getMimeEncoder().encodeToString(der)
        + "\n-----END "
        + what
        + "-----\n";
  }
}

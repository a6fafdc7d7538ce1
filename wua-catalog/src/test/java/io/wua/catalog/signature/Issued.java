package io.wua.catalog.signature;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate made for a test, with its key. */
record Issued(X509Certificate certificate, PrivateKey key) {
  static final KeyPurposeId CODE = KeyPurposeId.id_kp_codeSigning;
  static final KeyPurposeId TIME = KeyPurposeId.id_kp_timeStamping;
  static final KeyPurposeId WEB = KeyPurposeId.id_kp_serverAuth;
  static final KeyPurposeId LIFETIME =
      KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.4.1.311.10.3.13"));

  private static final AtomicInteger SERIAL = new AtomicInteger(1);

  /** When a certificate is valid. */
  record Validity(Instant from, Instant to) {
    static Validity around(Instant moment, Duration span) {
      return new Validity(moment.minus(span), moment.plus(span));
    }
  }

  static Issued root(String name, Validity validity) {
    KeyPair pair = keys();
    return issue(name, pair, pair.getPrivate(), name, validity, true, List.of());
  }

  Issued authority(String name, Validity validity, KeyPurposeId... usages) {
    return issue(name, keys(), key, name(), validity, true, List.of(usages));
  }

  Issued leaf(String name, Validity validity, KeyPurposeId... usages) {
    return issue(name, keys(), key, name(), validity, false, List.of(usages));
  }

  /** The same name and key once more, vouched for by this authority. */
  Issued crossCertify(Issued other, Validity validity) {
    KeyPair pair = new KeyPair(other.certificate.getPublicKey(), other.key);
    return issue(other.name(), pair, key, name(), validity, true, List.of());
  }

  String name() {
    return certificate.getSubjectX500Principal().getName();
  }

  /** Writes certificates or keys as PEM. */
  static Path write(Path file, Object... objects) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      for (Object each : objects) {
        pem.writeObject(each);
      }
      pem.flush();
      return Files.writeString(file, text.toString(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Issued issue(
      String name,
      KeyPair pair,
      PrivateKey issuerKey,
      String issuer,
      Validity validity,
      boolean authority,
      List<KeyPurposeId> usages) {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              new X500Principal(issuer),
              BigInteger.valueOf(SERIAL.getAndIncrement()),
              Date.from(validity.from()),
              Date.from(validity.to()),
              new X500Principal(name),
              pair.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      if (!usages.isEmpty()) {
        // RFC 3161 wants the usage alone and critical, Authenticode minds neither.
        builder.addExtension(
            Extension.extendedKeyUsage,
            true,
            new ExtendedKeyUsage(usages.toArray(new KeyPurposeId[0])));
      }
      return new Issued(
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuerKey))),
          pair.getPrivate());
    } catch (CertIOException | OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

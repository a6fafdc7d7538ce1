package io.wua.simulation.catalog.signing;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
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

/**
 * A made-up root and a signer of code below it. The keys live as long as the instance: what it
 * signed can be checked ever after, and nothing more can be signed.
 *
 * @param root the certificate to trust
 * @param signer the certificate that comes with a signature
 * @param key the signer's private key
 */
public record SigningAuthority(X509Certificate root, X509Certificate signer, PrivateKey key) {
  /** Signature algorithm of certificates and cabinets. */
  static final String ALGORITHM = "SHA256withECDSA";

  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2120-01-01T00:00:00Z");

  /**
   * Makes new keys and certificates.
   *
   * @param name what both names start with
   */
  public static SigningAuthority create(String name) {
    try {
      KeyPair rootKeys = keys();
      KeyPair signerKeys = keys();
      String rootName = "CN=" + name + " Root";
      X509Certificate root =
          issue(1, rootName, rootName, rootKeys, rootKeys.getPrivate(), Role.AUTHORITY);
      X509Certificate signer =
          issue(
              2, "CN=" + name + " Signer", rootName, signerKeys, rootKeys.getPrivate(), Role.CODE);
      return new SigningAuthority(root, signer, signerKeys.getPrivate());
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException("every Java can make keys of curve P-256", e);
    }
  }

  /** What a certificate is for. */
  private enum Role {
    AUTHORITY,
    CODE
  }

  private static KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static X509Certificate issue(
      int serial, String name, String issuer, KeyPair keys, PrivateKey issuerKey, Role role)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            new X500Principal(issuer),
            BigInteger.valueOf(serial),
            Date.from(FROM),
            Date.from(TO),
            new X500Principal(name),
            keys.getPublic());
    builder.addExtension(
        Extension.basicConstraints, true, new BasicConstraints(role == Role.AUTHORITY));
    if (role == Role.CODE) {
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_codeSigning));
    }
    return new JcaX509CertificateConverter()
        .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(issuerKey)));
  }

  /**
   * Writes the root as PEM.
   *
   * @throws IOException where the file cannot be written
   */
  public void writeRoot(Path file) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      pem.writeObject(root);
    }
    Files.writeString(file, text.toString(), StandardCharsets.US_ASCII);
  }
}

package io.wua.server.ca;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Issues the certificates of hosts. Each says what the server knows and nothing that was asked for:
 * common name = uuid, no other name, good for signatures and for clients of TLS alone.
 */
public final class HostAuthority {
  private static final int SERIAL_BITS = 128;

  /** Clocks of hosts differ. */
  private static final Duration SKEW = Duration.ofHours(1);

  private final PrivateKey key;
  private final X509Certificate certificate;
  private final Duration validity;
  private final SecureRandom random = new SecureRandom();

  /**
   * An authority.
   *
   * @param key its key
   * @param certificate its own certificate, of that key
   * @param validity how long the certificates of hosts are good for; never longer than its own
   */
  HostAuthority(PrivateKey key, X509Certificate certificate, Duration validity) {
    this.key = Objects.requireNonNull(key, "key");
    this.certificate = Objects.requireNonNull(certificate, "certificate");
    this.validity = Objects.requireNonNull(validity, "validity");
    if (validity.isNegative() || validity.isZero()) {
      throw new IllegalArgumentException("certificates have to be good for some time");
    }
  }

  /** Its own certificate, to which those of hosts lead. */
  public X509Certificate certificate() {
    return certificate;
  }

  /**
   * Issues a certificate.
   *
   * @param uuid the host
   * @param hostKey its key
   * @param now the time
   * @throws WuaException UNAVAILABLE where the own certificate of the authority has run out
   */
  public IssuedCertificate issue(String uuid, PublicKey hostKey, Instant now) throws WuaException {
    Instant end = certificate.getNotAfter().toInstant();
    if (!now.isBefore(end)) {
      throw new WuaException(
          FailureReason.UNAVAILABLE,
          "The certificate of the host CA ran out on " + end + ": make a new one.");
    }
    Instant until = now.plus(validity).isBefore(end) ? now.plus(validity) : end;
    BigInteger serial = new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1);
    X500Name subject = new X500NameBuilder().addRDN(BCStyle.CN, uuid).build();
    try {
      JcaX509ExtensionUtils keys = new JcaX509ExtensionUtils();
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
                  X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()),
                  serial,
                  Date.from(now.minus(SKEW)),
                  Date.from(until),
                  subject,
                  hostKey)
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
              .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
              .addExtension(
                  Extension.extendedKeyUsage,
                  true,
                  new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth))
              .addExtension(
                  Extension.authorityKeyIdentifier,
                  false,
                  keys.createAuthorityKeyIdentifier(certificate.getPublicKey()))
              .addExtension(
                  Extension.subjectKeyIdentifier, false, keys.createSubjectKeyIdentifier(hostKey));
      byte[] der =
          builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(key)).getEncoded();
      return new IssuedCertificate(Pem.write("CERTIFICATE", der), serial.toString(16));
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("a certificate of checked parts cannot be made", e);
    }
  }
}

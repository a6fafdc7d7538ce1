package io.wua.http.identity;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Makes key pairs, self-signed certificates and signing requests. */
final class NewCertificates {
  private static final int KEY_BITS = 3072;
  private static final int SERIAL_BITS = 120;
  private static final Duration CLOCK_MAY_BE_OFF = Duration.ofDays(1);
  private static final Duration LIFE = Duration.ofDays(3650);

  private NewCertificates() {}

  static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has RSA", e);
    }
  }

  /** A certificate in which a host vouches for itself, good for ten years. */
  static X509CertificateHolder selfSigned(KeyPair pair, String commonName, Instant now)
      throws WuaException {
    X500Name name = name(commonName);
    return new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE),
            Date.from(now.minus(CLOCK_MAY_BE_OFF)),
            Date.from(now.plus(LIFE)),
            name,
            pair.getPublic())
        .build(signer(pair));
  }

  /** A request to sign a certificate for that name. */
  static PKCS10CertificationRequest request(KeyPair pair, String commonName) throws WuaException {
    return new JcaPKCS10CertificationRequestBuilder(name(commonName), pair.getPublic())
        .build(signer(pair));
  }

  /** The PEM text of a certificate, a request or, in PKCS#8 and without password, a key. */
  static String pem(Object each) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(
          each instanceof KeyPair pair ? new JcaPKCS8Generator(pair.getPrivate(), null) : each);
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    return text.toString().replace("\r\n", "\n");
  }

  private static X500Name name(String commonName) {
    return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, commonName).build();
  }

  private static ContentSigner signer(KeyPair pair) throws WuaException {
    try {
      return new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
    } catch (OperatorCreationException e) {
      throw new WuaException(
          FailureReason.UNSUPPORTED,
          "The key of this host cannot sign: " + e.getMessage() + ". It must be an RSA key.",
          e);
    }
  }
}

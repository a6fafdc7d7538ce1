package io.wua.server.http.connection;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.settings.DataFolder;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certificate that the server makes for itself. It stays the same from start to start, so that
 * hosts can pin it ({@code verify_cert} with its file).
 */
public final class SelfSigned {
  /** The certificate, for whoever shall trust it. */
  public static final String CERTIFICATE = "tls-auto.crt";

  /** The key. */
  public static final String KEY = "tls-auto.key";

  private static final Duration VALIDITY = Duration.ofDays(3650);
  private static final Duration SLOW_CLOCKS = Duration.ofDays(1);
  private static final int SERIAL_BITS = 127;

  private SelfSigned() {}

  /**
   * Reads the certificate of the data folder, or makes one.
   *
   * @param now when it begins to count, if it is made
   * @throws WuaException where it cannot be read or written
   */
  public static ServerKey in(DataFolder data, Instant now) throws WuaException {
    if (!data.has(CERTIFICATE) || !data.has(KEY)) {
      ServerKey made = make(now);
      data.writeSecret(KEY, pem(made.key()));
      data.writeSecret(CERTIFICATE, pem(made.chain().get(0)));
    }
    return ServerKey.read(data.path().resolve(CERTIFICATE), data.path().resolve(KEY));
  }

  private static ServerKey make(Instant now) throws WuaException {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      return new ServerKey(pair.getPrivate(), List.of(certificate(pair, now)));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new WuaException(
          FailureReason.UNSUPPORTED, "This Java cannot make a certificate (" + e + ").", e);
    }
  }

  private static X509Certificate certificate(KeyPair pair, Instant now)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    String name = hostName();
    X500Name subject = new X500NameBuilder().addRDN(BCStyle.CN, name).build();
    GeneralNames names =
        new GeneralNames(
            new GeneralName[] {
              new GeneralName(GeneralName.dNSName, name),
              new GeneralName(GeneralName.dNSName, "localhost"),
              new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
              new GeneralName(GeneralName.iPAddress, "::1")
            });
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    subject,
                    new BigInteger(SERIAL_BITS, new SecureRandom()),
                    Date.from(now.minus(SLOW_CLOCKS)),
                    Date.from(now.plus(VALIDITY)),
                    subject,
                    pair.getPublic())
                .addExtension(Extension.subjectAlternativeName, false, names)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(
                    Extension.extendedKeyUsage,
                    false,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
  }

  private static String hostName() {
    try {
      String name = InetAddress.getLocalHost().getCanonicalHostName();
      return name.matches("[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*") ? name : "localhost";
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }

  private static String pem(Object object) throws WuaException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    } catch (IOException e) {
      throw new WuaException(FailureReason.UNSUPPORTED, "A key cannot be written (" + e + ").", e);
    }
    return text.toString();
  }
}

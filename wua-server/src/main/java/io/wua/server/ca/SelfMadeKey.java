package io.wua.server.ca;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key with a certificate of its own making, in a PEM file that only its owner reads; made when it
 * is first asked for, and never replaced.
 *
 * @param key an RSA key
 * @param certificate its certificate
 */
public record SelfMadeKey(PrivateKey key, X509Certificate certificate) {
  private static final String KEY = "PRIVATE KEY";
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final int KEY_BITS = 3072;
  private static final int SERIAL_BITS = 128;
  private static final Duration LIFE = Duration.ofDays(20 * 365);

  /**
   * What a key is for.
   *
   * @param file the name of its file
   * @param subject the common name of its certificate
   * @param owner whose key it is, for people
   * @param authority whether it signs certificates; else it signs documents
   * @param ifLost what has to be done where another key takes its place, for people
   */
  public record Use(String file, String subject, String owner, boolean authority, String ifLost) {}

  /**
   * Reads the key of a folder; makes one where there is none. Several servers may ask at once: all
   * get the same.
   *
   * @param folder the folder
   * @param now the time
   * @throws WuaException UNREADABLE where the folder cannot be read or written, MALFORMED where the
   *     file holds something else
   */
  public static SelfMadeKey open(Path folder, Use use, Instant now) throws WuaException {
    Path file = folder.resolve(use.file());
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(use.file() + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.exists(file)) {
          write(file, create(use, now));
        }
      }
      return read(Files.readString(file, US_ASCII), use, file);
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          "The key of " + use.owner() + " cannot be read or made: " + file + ".",
          e);
    }
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "SelfMadeKey[" + certificate.getSubjectX500Principal() + "]";
  }

  private static void write(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    try {
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (UnsupportedOperationException notPosix) {
      // Windows: the folder of the server is guarded by its own access list.
      Files.createFile(part);
    }
    Files.writeString(part, text, US_ASCII);
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  private static String create(Use use, Instant now) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      KeyPair pair = generator.generateKeyPair();
      X500Name name = new X500Name("CN=" + use.subject());
      JcaX509ExtensionUtils keys = new JcaX509ExtensionUtils();
      byte[] der =
          new JcaX509v3CertificateBuilder(
                  name,
                  new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS - 1),
                  Date.from(now.minus(Duration.ofHours(1))),
                  Date.from(now.plus(LIFE)),
                  name,
                  pair.getPublic())
              .addExtension(
                  Extension.basicConstraints,
                  true,
                  use.authority() ? new BasicConstraints(0) : new BasicConstraints(false))
              .addExtension(
                  Extension.keyUsage,
                  true,
                  new KeyUsage(
                      use.authority()
                          ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                          : KeyUsage.digitalSignature))
              .addExtension(
                  Extension.subjectKeyIdentifier,
                  false,
                  keys.createSubjectKeyIdentifier(pair.getPublic()))
              .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()))
              .getEncoded();
      return Pem.write(KEY, pair.getPrivate().getEncoded()) + Pem.write(CERTIFICATE, der);
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("every Java makes RSA keys and certificates", e);
    }
  }

  private static SelfMadeKey read(String text, Use use, Path file) throws WuaException {
    int second = text.indexOf("-----BEGIN " + CERTIFICATE);
    if (second < 0) {
      throw damaged(use, file, null);
    }
    byte[] key = Pem.read(KEY, text.substring(0, second));
    byte[] certificate = Pem.read(CERTIFICATE, text.substring(second));
    try {
      PrivateKey opened =
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
      X509Certificate own =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(certificate));
      boolean pair =
          opened instanceof RSAPrivateKey rsa
              && own.getPublicKey() instanceof RSAPublicKey open
              && rsa.getModulus().equals(open.getModulus());
      if (!pair) {
        throw damaged(use, file, null);
      }
      return new SelfMadeKey(opened, own);
    } catch (GeneralSecurityException e) {
      throw damaged(use, file, e);
    }
  }

  private static WuaException damaged(
      Use use, Path file, @org.jspecify.annotations.Nullable Exception cause) {
    return new WuaException(
        FailureReason.MALFORMED,
        "The file of %s does not hold an RSA key and its certificate: %s. Restore it from a copy: %s"
            .formatted(use.owner(), file, use.ifLost()),
        cause);
  }
}

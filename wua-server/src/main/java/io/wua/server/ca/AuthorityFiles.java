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
 * Key and certificate of the authority in a folder of the server: one PEM file that only its owner
 * reads, made when it is first asked for. It has nothing to do with the certificate of TLS.
 */
public final class AuthorityFiles {
  /** The file with key and certificate. */
  public static final String FILE = "host-ca.pem";

  private static final String KEY = "PRIVATE KEY";
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final int KEY_BITS = 3072;
  private static final int SERIAL_BITS = 128;
  private static final Duration LIFE = Duration.ofDays(20 * 365);

  private AuthorityFiles() {}

  /**
   * Reads the authority of a folder; makes one where there is none. Several servers may ask at
   * once: all get the same.
   *
   * @param folder the folder
   * @param validity how long the certificates of hosts are good for
   * @param now the time
   * @throws WuaException UNREADABLE where the folder cannot be read or written, MALFORMED where the
   *     file holds something else
   */
  public static HostAuthority open(Path folder, Duration validity, Instant now)
      throws WuaException {
    Path file = folder.resolve(FILE);
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(FILE + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.exists(file)) {
          write(file, create(now));
        }
      }
      return read(Files.readString(file, US_ASCII), validity, file);
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          "The key of the host CA cannot be read or made: " + file + ".",
          e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Path part = file.resolveSibling(FILE + ".part");
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

  private static String create(Instant now) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      KeyPair pair = generator.generateKeyPair();
      X500Name name = new X500Name("CN=wua host CA");
      JcaX509ExtensionUtils keys = new JcaX509ExtensionUtils();
      byte[] der =
          new JcaX509v3CertificateBuilder(
                  name,
                  new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS - 1),
                  Date.from(now.minus(Duration.ofHours(1))),
                  Date.from(now.plus(LIFE)),
                  name,
                  pair.getPublic())
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
              .addExtension(
                  Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
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

  private static HostAuthority read(String text, Duration validity, Path file) throws WuaException {
    int second = text.indexOf("-----BEGIN " + CERTIFICATE);
    if (second < 0) {
      throw damaged(file, null);
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
        throw damaged(file, null);
      }
      return new HostAuthority(opened, own, validity);
    } catch (GeneralSecurityException e) {
      throw damaged(file, e);
    }
  }

  private static WuaException damaged(
      Path file, @org.jspecify.annotations.Nullable Exception cause) {
    return new WuaException(
        FailureReason.MALFORMED,
        "The file of the host CA does not hold an RSA key and its certificate: "
            + file
            + ". Restore it from a copy: with another key every host has to register again.",
        cause);
  }
}

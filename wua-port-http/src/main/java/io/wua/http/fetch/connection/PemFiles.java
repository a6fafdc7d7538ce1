package io.wua.http.fetch.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** Reads certificates and keys from PEM files. */
public final class PemFiles {
  private static final long LARGEST = 4 << 20;

  private PemFiles() {}

  /**
   * The certificates of a file, at least one.
   *
   * @throws WuaException CONFIGURATION where the file is not there, cannot be read or has none
   */
  public static List<X509Certificate> certificates(Path file) throws WuaException {
    byte[] content = read(file).getBytes(US_ASCII);
    try {
      List<X509Certificate> found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(content))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    } catch (CertificateException e) {
      throw bad(file + " is no PEM file of certificates: " + e.getMessage() + ".", e);
    }
    throw bad(file + " holds no certificate. Name a PEM file that does.", null);
  }

  /**
   * The private key of a file: PKCS#8 or the older form of its algorithm, without a password.
   *
   * @throws WuaException CONFIGURATION where the file is not there, cannot be read, has none, or
   *     one with a password
   */
  public static PrivateKey privateKey(Path file) throws WuaException {
    try (PEMParser parser = new PEMParser(new StringReader(read(file)))) {
      JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
      for (Object each = parser.readObject(); each != null; each = parser.readObject()) {
        if (each instanceof PrivateKeyInfo info) {
          return converter.getPrivateKey(info);
        }
        if (each instanceof PEMKeyPair pair) {
          return converter.getPrivateKey(pair.getPrivateKeyInfo());
        }
      }
    } catch (IOException | RuntimeException e) {
      throw bad(file + " is no PEM file of a private key: " + e.getMessage() + ".", e);
    }
    throw bad(
        file + " holds no private key that can be read without a password. Name a file that does.",
        null);
  }

  private static String read(Path file) throws WuaException {
    try {
      if (Files.size(file) > LARGEST) {
        throw bad(file + " is too large for a PEM file.", null);
      }
      return new String(Files.readAllBytes(file), US_ASCII);
    } catch (NoSuchFileException e) {
      throw bad("There is no file " + file + ". Check verify_cert and client_certificate.", e);
    } catch (IOException e) {
      throw bad(file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static WuaException bad(String message, @org.jspecify.annotations.Nullable Exception e) {
    return new WuaException(FailureReason.CONFIGURATION, message, e);
  }
}

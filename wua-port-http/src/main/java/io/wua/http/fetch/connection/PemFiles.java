package io.wua.http.fetch.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.jspecify.annotations.Nullable;

/** Reads certificates and keys from PEM files. */
public final class PemFiles {
  private static final long LARGEST = 4 << 20;

  private PemFiles() {}

  /**
   * The file that a setting names.
   *
   * @throws WuaException CONFIGURATION where it can be none
   */
  public static Path path(String setting, String text) throws WuaException {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw bad(setting + " names no file: " + e.getMessage() + ".", e);
    }
  }

  /**
   * The certificates of a file, at least one; whatever else it holds is passed over.
   *
   * @throws WuaException CONFIGURATION where the file is not there, cannot be read or has none
   */
  public static List<X509Certificate> certificates(Path file) throws WuaException {
    List<X509Certificate> found = new ArrayList<>();
    for (Object each : objects(file)) {
      if (each instanceof X509CertificateHolder holder) {
        try {
          found.add(
              (X509Certificate)
                  CertificateFactory.getInstance("X.509")
                      .generateCertificate(new ByteArrayInputStream(holder.getEncoded())));
        } catch (CertificateException | IOException e) {
          throw bad(file + " holds a damaged certificate: " + e.getMessage() + ".", e);
        }
      }
    }
    if (found.isEmpty()) {
      throw bad(file + " holds no certificate. Name a PEM file that does.", null);
    }
    return found;
  }

  /**
   * The private key of a file: PKCS#8 or the older form of its algorithm, without a password.
   *
   * @throws WuaException CONFIGURATION where the file is not there, cannot be read, has none, or
   *     one with a password
   */
  public static PrivateKey privateKey(Path file) throws WuaException {
    for (Object each : objects(file)) {
      @Nullable PrivateKeyInfo info =
          each instanceof PEMKeyPair pair
              ? pair.getPrivateKeyInfo()
              : each instanceof PrivateKeyInfo alone ? alone : null;
      if (info != null) {
        try {
          return new JcaPEMKeyConverter().getPrivateKey(info);
        } catch (IOException e) {
          throw bad(file + " holds a damaged private key: " + e.getMessage() + ".", e);
        }
      }
    }
    throw bad(
        file + " holds no private key that can be read without a password. Name a file that does.",
        null);
  }

  private static List<Object> objects(Path file) throws WuaException {
    List<Object> found = new ArrayList<>();
    try (PEMParser parser = new PEMParser(new StringReader(read(file)))) {
      for (Object each = parser.readObject(); each != null; each = parser.readObject()) {
        found.add(each);
      }
    } catch (IOException | RuntimeException e) {
      throw bad(file + " is no PEM file: " + e.getMessage() + ".", e);
    }
    return found;
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

  private static WuaException bad(String message, @Nullable Exception e) {
    return new WuaException(FailureReason.CONFIGURATION, message, e);
  }
}

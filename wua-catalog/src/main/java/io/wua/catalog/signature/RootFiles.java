package io.wua.catalog.signature;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the certificates that an administrator trusts from a file or a folder. */
final class RootFiles {
  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_FILES = 1_000;
  private static final List<String> ENDINGS = List.of(".pem", ".crt", ".cer");
  private static final String ADVICE =
      "On Windows, certutil -store Root \"Microsoft Root Certificate Authority 2011\" root2011.cer"
          + " writes one.";

  private RootFiles() {}

  static List<X509Certificate> read(Path fileOrFolder) throws WuaException {
    if (!Files.exists(fileOrFolder)) {
      throw new WuaException(
          FailureReason.NOT_FOUND, "There are no trusted roots at " + fileOrFolder + ". " + ADVICE);
    }
    List<X509Certificate> roots = new ArrayList<>();
    for (Path file : files(fileOrFolder)) {
      roots.addAll(certificates(file));
    }
    if (roots.isEmpty()) {
      throw new WuaException(
          FailureReason.NOT_FOUND,
          fileOrFolder + " holds no certificate (*.pem, *.crt, *.cer). " + ADVICE);
    }
    return roots;
  }

  private static List<Path> files(Path fileOrFolder) throws WuaException {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    try (Stream<Path> list = Files.list(fileOrFolder)) {
      List<Path> found =
          list.filter(RootFiles::isCertificate).sorted().limit(MOST_FILES + 1L).toList();
      if (found.size() > MOST_FILES) {
        throw tooMuch(fileOrFolder, "more than " + MOST_FILES + " certificate files");
      }
      return found;
    } catch (IOException e) {
      throw unreadable(fileOrFolder, e);
    }
  }

  private static boolean isCertificate(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static List<X509Certificate> certificates(Path file) throws WuaException {
    List<X509Certificate> found = new ArrayList<>();
    try {
      for (Certificate each :
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes(file)))) {
        found.add((X509Certificate) each);
      }
    } catch (CertificateException e) {
      throw new WuaException(
          FailureReason.MALFORMED,
          file + " is no list of certificates, neither PEM nor DER: " + e.getMessage() + ".",
          e);
    }
    return found;
  }

  private static byte[] bytes(Path file) throws WuaException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw tooMuch(file, "more than " + MOST_BYTES + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static WuaException tooMuch(Path where, String what) {
    return new WuaException(
        FailureReason.LIMIT_EXCEEDED,
        where + " has " + what + ". Name a file or folder with the trusted roots alone.");
  }

  private static WuaException unreadable(Path where, IOException cause) {
    return new WuaException(
        FailureReason.UNREADABLE, where + " cannot be read: " + cause.getMessage() + ".", cause);
  }
}

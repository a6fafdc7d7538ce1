package io.wua.http.repository;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.fetch.connection.PemFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** The certificates whose signatures count: the folder {@code public_certs_dir}. */
final class TrustedSigners {
  private TrustedSigners() {}

  /**
   * The certificates of a folder.
   *
   * @throws WuaException CONFIGURATION where the folder or a file of it cannot be read
   */
  static List<X509Certificate> in(Path folder) throws WuaException {
    List<X509Certificate> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{crt,pem,cer}")) {
      for (Path file : files) {
        found.addAll(PemFiles.certificates(file));
      }
      return found;
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.CONFIGURATION,
          "public_certs_dir: " + folder + " cannot be read (" + e + ").",
          e);
    }
  }
}

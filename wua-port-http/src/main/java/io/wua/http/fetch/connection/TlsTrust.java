package io.wua.http.fetch.connection;

import io.wua.core.failure.WuaException;
import io.wua.core.settings.value.CertificateCheck;
import java.nio.file.Path;
import java.util.Objects;

/** Whom to believe that it is the server: the setting {@code verify_cert}. */
public sealed interface TlsTrust {
  /** Whoever has a certificate from a root of this host. */
  record HostRoots() implements TlsTrust {}

  /**
   * Whoever has a certificate of that PEM file, or one issued by them.
   *
   * @param pemFile the file
   */
  record PemFile(Path pemFile) implements TlsTrust {
    /** Refuses null. */
    public PemFile {
      Objects.requireNonNull(pemFile, "pemFile");
    }
  }

  /** Anybody. */
  record Anybody() implements TlsTrust {}

  /**
   * What a setting means.
   *
   * @throws WuaException CONFIGURATION where it names what can be no file
   */
  static TlsTrust of(CertificateCheck check) throws WuaException {
    if (!check.required()) {
      return new Anybody();
    }
    return check.pemFile().isPresent()
        ? new PemFile(PemFiles.path("verify_cert", check.pemFile().get()))
        : new HostRoots();
  }
}

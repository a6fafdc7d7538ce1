package io.wua.core.settings.value;

import java.util.Objects;
import java.util.Optional;

/**
 * Whether and against what the TLS certificates of server and repository are checked.
 *
 * @param required whether they are checked at all
 * @param pemFile the path of a PEM file with the certificates to trust, as it was written; empty
 *     for the roots of the host
 */
public record CertificateCheck(boolean required, Optional<String> pemFile) {
  /** Refuses a file that nobody would look at. */
  public CertificateCheck {
    Objects.requireNonNull(pemFile, "pemFile");
    if (!required && pemFile.isPresent()) {
      throw new IllegalArgumentException("a PEM file without a check");
    }
  }

  /** A check against the roots of the host. */
  public static CertificateCheck againstHostRoots() {
    return new CertificateCheck(true, Optional.empty());
  }

  /** A check against the certificates of that PEM file. */
  public static CertificateCheck against(String pemFile) {
    return new CertificateCheck(true, Optional.of(pemFile));
  }

  /** No check: whoever stands between may be the server. */
  public static CertificateCheck off() {
    return new CertificateCheck(false, Optional.empty());
  }
}

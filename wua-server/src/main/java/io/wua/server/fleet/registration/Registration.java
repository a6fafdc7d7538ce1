package io.wua.server.fleet.registration;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.report.HostReport;
import java.util.Objects;

/**
 * A host that asks to be registered (WAPT's {@code /add_host}): a whole status body, signed with
 * the key of the certificate that it brings. That signature is checked before.
 *
 * @param report the body; its signer is the key of the certificate
 * @param fingerprint SHA-256 of the public key (SubjectPublicKeyInfo) of the certificate: it stays
 *     the same when the server issues a certificate for that key
 * @param certificate PEM
 * @param computerFqdn the host's name for itself
 */
public record Registration(
    HostReport report, Sha256 fingerprint, String certificate, String computerFqdn) {
  private static final int LONGEST_NAME = 255;

  /** Refuses names over 255 characters and a body that another key signed. */
  public Registration {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(certificate, "certificate");
    if (certificate.indexOf('\0') >= 0 || computerFqdn.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("neither certificate nor name has a NUL");
    }
    if (computerFqdn.isBlank() || computerFqdn.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("computer_fqdn has 1 to " + LONGEST_NAME + " characters");
    }
    if (report.signer().filter(s -> !s.equals(fingerprint)).isPresent()) {
      throw new IllegalArgumentException("another key than that of the certificate signed it");
    }
  }
}

package io.wua.server.ca;

import java.util.Objects;

/**
 * A certificate that the authority has made for a host.
 *
 * @param pem the certificate
 * @param serial its serial number, 32 lower-case hexadecimal digits
 */
public record IssuedCertificate(String pem, String serial) {
  /** Refuses nulls. */
  public IssuedCertificate {
    Objects.requireNonNull(pem, "pem");
    Objects.requireNonNull(serial, "serial");
  }
}

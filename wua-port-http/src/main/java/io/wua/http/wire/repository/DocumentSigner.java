package io.wua.http.wire.repository;

import io.wua.http.wire.signature.HostCertificate;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Objects;

/**
 * Who signs the documents of a repository.
 *
 * @param key an RSA key
 * @param certificate its certificate, which is in every document
 */
public record DocumentSigner(PrivateKey key, X509Certificate certificate) {
  private static final int LINE = 64;

  /** Refuses nulls. */
  public DocumentSigner {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(certificate, "certificate");
  }

  /** The common name of the certificate. */
  String name() {
    return new HostCertificate(certificate).commonName().orElse("");
  }

  /** The certificate as PEM. */
  public String pem() {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
              .encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "DocumentSigner[" + name() + "]";
  }
}

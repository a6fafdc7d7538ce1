package io.wua.http.fetch.connection;

import java.security.PrivateKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;

/**
 * The certificate that a host shows when a server asks for one.
 *
 * @param key its private key
 * @param chain the certificate, then its issuers, as far as they are known
 */
public record ClientIdentity(PrivateKey key, List<X509Certificate> chain) {
  private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";

  /** Copies the chain; refuses an empty one. */
  public ClientIdentity {
    Objects.requireNonNull(key, "key");
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a key without a certificate");
    }
  }

  /** Whether a certificate says that it may be shown to servers (extended key usage clientAuth). */
  public static boolean allowsClientAuth(X509Certificate certificate) {
    try {
      List<String> usages = certificate.getExtendedKeyUsage();
      return usages != null && usages.contains(CLIENT_AUTH);
    } catch (CertificateParsingException unreadable) {
      return false;
    }
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "ClientIdentity[" + chain.get(0).getSubjectX500Principal() + "]";
  }
}

package io.wua.http.wire.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/**
 * The certificate of a host, and which host it names.
 *
 * @param x509 the certificate
 */
public record HostCertificate(X509Certificate x509) {
  private static final int MAX_PEM = 64 * 1024;

  /** Refuses null. */
  public HostCertificate {
    Objects.requireNonNull(x509, "x509");
  }

  /**
   * Reads the first certificate of a PEM text.
   *
   * @throws WuaException MALFORMED where there is none, LIMIT_EXCEEDED beyond 64 KiB
   */
  public static HostCertificate ofPem(String pem) throws WuaException {
    if (pem.length() > MAX_PEM) {
      throw new WuaException(
          FailureReason.LIMIT_EXCEEDED, "The certificate of a host is larger than 64 KiB.");
    }
    try {
      return new HostCertificate(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(pem.getBytes(US_ASCII))));
    } catch (CertificateException e) {
      throw new WuaException(
          FailureReason.MALFORMED,
          "The certificate of a host is no PEM certificate: " + e.getMessage() + ".",
          e);
    }
  }

  /** Its public key, with which signatures of the host are checked. */
  public PublicKey publicKey() {
    return x509.getPublicKey();
  }

  /** Its common name; empty where it has none, or several. */
  public Optional<String> commonName() {
    LdapName name;
    try {
      name = new LdapName(x509.getSubjectX500Principal().getName(X500Principal.RFC2253));
    } catch (InvalidNameException unreadable) {
      return Optional.empty();
    }
    List<Object> found =
        name.getRdns().stream()
            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
            .map(Rdn::getValue)
            .toList();
    return found.size() == 1 && found.get(0) instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /**
   * Whether it names that host: its common name is the uuid or the full host name, whatever the
   * case.
   *
   * @param uuid the identity of the host
   * @param fqdn its full host name, where it is known
   */
  public boolean names(String uuid, Optional<String> fqdn) {
    return commonName()
        .filter(cn -> cn.equalsIgnoreCase(uuid) || fqdn.filter(cn::equalsIgnoreCase).isPresent())
        .isPresent();
  }

  /** The SHA-256 of the whole certificate, by which WAPT names signers. */
  public Sha256 fingerprint() {
    try {
      return ContentSignature.digest(x509.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }
}

package io.wua.catalog.signature;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the certificates of a chain must be meant for (RFC 5280, 4.2.1.12). */
enum Usage {
  CODE_SIGNING("1.3.6.1.5.5.7.3.3"),
  TIME_STAMPING("1.3.6.1.5.5.7.3.8");

  private static final String ANY = "2.5.29.37.0";

  /** Microsoft's mark of a signer whose signatures end with the certificate, time stamp or not. */
  private static final String LIFETIME_SIGNING = "1.3.6.1.4.1.311.10.3.13";

  private final String id;

  Usage(String id) {
    this.id = id;
  }

  /** Whether the certificate itself may sign such things: it must say so. */
  boolean isOf(X509Certificate signer) {
    boolean @Nullable [] keyUsage = signer.getKeyUsage();
    boolean signs = keyUsage == null || keyUsage[0];
    return signs && extended(signer).contains(id);
  }

  /** Whether an authority may issue such certificates: it must not be restricted to others. */
  boolean isOpenTo(X509Certificate authority) {
    List<String> extended = extended(authority);
    return extended.isEmpty() || extended.contains(id) || extended.contains(ANY);
  }

  static boolean isLifetimeSigner(X509Certificate signer) {
    return extended(signer).contains(LIFETIME_SIGNING);
  }

  private static List<String> extended(X509Certificate certificate) {
    try {
      @Nullable List<String> usages = certificate.getExtendedKeyUsage();
      return usages == null ? List.of() : usages;
    } catch (CertificateParsingException e) {
      // What cannot be read allows nothing, to the signer and to authorities.
      return List.of("unreadable");
    }
  }
}

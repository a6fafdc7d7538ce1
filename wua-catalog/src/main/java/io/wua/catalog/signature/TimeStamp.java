package io.wua.catalog.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/**
 * When a signature was made, by somebody other than the signer.
 *
 * <p>A time stamp is not covered by the signature, so a forger can take it away; one that does not
 * hold is therefore worth as much as none, and no more is made of it.
 *
 * @param at the moment, where a stamp is there and its authority leads to a trusted root
 * @param ignored why the stamp that is there does not count
 */
record TimeStamp(Optional<Instant> at, Optional<String> ignored) {
  /** The attribute in which Authenticode carries a token of RFC 3161. */
  private static final ASN1ObjectIdentifier RFC_3161 =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.311.3.3.1");

  /**
   * A stamp whose own signature is right.
   *
   * @param others the certificates that came along
   */
  record Stamped(Instant at, X509Certificate authority, List<X509Certificate> others) {
    Stamped {
      others = List.copyOf(others);
    }
  }

  /** The time stamp of a signature. */
  static TimeStamp of(AuthenticodeBlob blob, TrustedRoots roots) {
    try {
      return stamped(blob)
          .map(stamped -> judge(stamped, roots))
          .orElseGet(() -> new TimeStamp(Optional.empty(), Optional.empty()));
    } catch (MalformedSignatureException e) {
      return ignored(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // The library answers some damaged input with unchecked exceptions of many kinds.
      return ignored("it cannot be read");
    }
  }

  private static Optional<Stamped> stamped(AuthenticodeBlob blob)
      throws MalformedSignatureException {
    AttributeTable attributes = blob.signer().getUnsignedAttributes();
    if (attributes == null) {
      return Optional.empty();
    }
    Attribute token = attributes.get(RFC_3161);
    if (token != null) {
      return Optional.of(TokenStamp.read(token, blob.signer().getSignature()));
    }
    Attribute counterSignature = attributes.get(PKCSObjectIdentifiers.pkcs_9_at_counterSignature);
    if (counterSignature != null) {
      return Optional.of(CounterSignatureStamp.read(blob));
    }
    return Optional.empty();
  }

  private static TimeStamp judge(Stamped stamped, TrustedRoots roots) {
    String authority = CertificateChain.name(stamped.authority());
    Optional<CertificateChain> chain =
        CertificateChain.search(stamped.authority(), stamped.others(), roots).chain();
    if (chain.isEmpty()) {
      return ignored("its authority " + authority + " leads to no trusted root");
    }
    if (!Usage.TIME_STAMPING.isOf(stamped.authority())) {
      return ignored("the certificate of " + authority + " is not for time stamps");
    }
    return chain
        .get()
        .problem(stamped.at(), Usage.TIME_STAMPING)
        .map(problem -> ignored(problem.what()))
        .orElseGet(() -> new TimeStamp(Optional.of(stamped.at()), Optional.empty()));
  }

  private static TimeStamp ignored(String why) {
    return new TimeStamp(Optional.empty(), Optional.of(why));
  }
}

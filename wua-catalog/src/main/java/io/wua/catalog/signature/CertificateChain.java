package io.wua.catalog.signature;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The certificates from a signer up to a trusted root.
 *
 * <p>The way up is searched breadth first, each certificate once, so that a signature full of
 * certificates that certify one another costs no more than the square of their number; what was
 * found is then validated as RFC 5280 wants (PKIX of the JDK, without revocation).
 *
 * @param certificates signer first, root last
 */
record CertificateChain(List<X509Certificate> certificates) {
  CertificateChain {
    certificates = List.copyOf(certificates);
  }

  /** What is wrong with a chain. */
  record Problem(SignatureVerdict.Kind kind, String what) {}

  /**
   * What the search found.
   *
   * @param chain the chain, if there is one
   * @param last the certificate at which the search ended
   */
  record Search(Optional<CertificateChain> chain, X509Certificate last) {}

  /**
   * Searches the way up.
   *
   * @param others what came with the signature
   */
  static Search search(
      X509Certificate signer, Collection<X509Certificate> others, TrustedRoots roots) {
    List<X509Certificate> candidates = new ArrayList<>(roots.certificates());
    candidates.addAll(others);
    Deque<X509Certificate> open = new ArrayDeque<>(List.of(signer));
    Map<X509Certificate, X509Certificate> below = new HashMap<>();
    X509Certificate last = signer;
    while (!open.isEmpty()) {
      last = open.removeFirst();
      if (roots.contain(last)) {
        return new Search(Optional.of(new CertificateChain(upTo(last, below))), last);
      }
      for (X509Certificate candidate : candidates) {
        boolean known = candidate.equals(signer) || below.containsKey(candidate);
        if (!known && issued(candidate, last)) {
          below.put(candidate, last);
          open.addLast(candidate);
        }
      }
    }
    return new Search(Optional.empty(), last);
  }

  private static List<X509Certificate> upTo(
      X509Certificate root, Map<X509Certificate, X509Certificate> below) {
    List<X509Certificate> upwards = new ArrayList<>(List.of(root));
    for (X509Certificate next = below.get(root); next != null; next = below.get(next)) {
      upwards.add(0, next);
    }
    return upwards;
  }

  private static boolean issued(X509Certificate issuer, X509Certificate subject) {
    if (!issuer.getSubjectX500Principal().equals(subject.getIssuerX500Principal())) {
      return false;
    }
    try {
      subject.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  X509Certificate root() {
    return certificates.get(certificates.size() - 1);
  }

  /** What is wrong with the chain at that moment, for that usage. */
  Optional<Problem> problem(Instant moment, Usage usage) {
    for (X509Certificate authority : authorities()) {
      if (!usage.isOpenTo(authority)) {
        return Optional.of(
            new Problem(
                SignatureVerdict.Kind.WRONG_USAGE,
                "the authority " + name(authority) + " is restricted to other usages"));
      }
    }
    for (X509Certificate each : certificates) {
      Instant from = each.getNotBefore().toInstant();
      Instant to = each.getNotAfter().toInstant();
      if (moment.isBefore(from) || moment.isAfter(to)) {
        return Optional.of(
            new Problem(
                SignatureVerdict.Kind.EXPIRED,
                "the certificate of "
                    + name(each)
                    + " is valid from "
                    + from
                    + " to "
                    + to
                    + ", not at "
                    + moment));
      }
    }
    return pkix(Date.from(moment))
        .map(what -> new Problem(SignatureVerdict.Kind.UNTRUSTED_ROOT, what));
  }

  /** The certificates between signer and root. */
  private List<X509Certificate> authorities() {
    return certificates.size() < 3 ? List.of() : certificates.subList(1, certificates.size() - 1);
  }

  private Optional<String> pkix(Date date) {
    List<X509Certificate> belowRoot =
        certificates.size() == 1 ? certificates : certificates.subList(0, certificates.size() - 1);
    try {
      PKIXParameters rules = new PKIXParameters(Set.of(new TrustAnchor(root(), null)));
      rules.setRevocationEnabled(false);
      rules.setDate(date);
      CertPathValidator.getInstance("PKIX")
          .validate(CertificateFactory.getInstance("X.509").generateCertPath(belowRoot), rules);
      return Optional.empty();
    } catch (CertPathValidatorException e) {
      return Optional.of("the chain to " + name(root()) + " is not valid: " + e.getMessage());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK validates X.509 by PKIX", e);
    }
  }

  static String name(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName();
  }
}

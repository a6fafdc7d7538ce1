package io.wua.catalog.signature;

import static io.wua.catalog.signature.Issued.CODE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.signature.Issued.Validity;
import io.wua.catalog.signature.SignatureVerdict.Kind;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The way from a signer up to a root, through certificates that somebody else chose. */
class CertificateChainTest {
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  private static final Validity VALIDITY = Validity.around(NOW, Duration.ofDays(10));

  private static CertificateChain.Search search(Issued signer, Issued root, Issued... others) {
    return CertificateChain.search(
        signer.certificate(), certificates(others), TrustedRoots.of(Set.of(root.certificate())));
  }

  private static List<X509Certificate> certificates(Issued... issued) {
    return Arrays.stream(issued).map(Issued::certificate).toList();
  }

  @Test
  void findsTheWayThroughCrossCertificates() {
    Issued root = Issued.root("CN=Root", VALIDITY);
    Issued other = Issued.root("CN=Other", VALIDITY);
    Issued authority = other.authority("CN=Authority", VALIDITY);
    Issued crossed = root.crossCertify(authority, VALIDITY);
    Issued signer = authority.leaf("CN=Signer", VALIDITY, CODE);
    CertificateChain chain = search(signer, root, other, authority, crossed).chain().orElseThrow();
    assertEquals(certificates(signer, crossed, root), chain.certificates());
    assertEquals(Optional.empty(), chain.problem(NOW, Usage.CODE_SIGNING));
  }

  @Test
  void endsWhereAuthoritiesVouchForOneAnother() {
    Issued root = Issued.root("CN=Root", VALIDITY);
    List<Issued> mesh = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      mesh.add(Issued.root("CN=Mesh " + i, VALIDITY));
    }
    List<Issued> all = new ArrayList<>(mesh);
    for (Issued from : mesh) {
      for (Issued to : mesh) {
        all.add(from.crossCertify(to, VALIDITY));
      }
    }
    Issued signer = mesh.get(0).leaf("CN=Signer", VALIDITY, CODE);
    assertEquals(Optional.empty(), search(signer, root, all.toArray(new Issued[0])).chain());
  }

  @Test
  void theNameOfARootIsNotEnough() {
    Issued root = Issued.root("CN=Root", VALIDITY);
    Issued signer = Issued.root("CN=Root", VALIDITY).leaf("CN=Signer", VALIDITY, CODE);
    assertEquals(Optional.empty(), search(signer, root).chain());
  }

  @Test
  void anExpiredRootIsExpired() {
    Issued root = Issued.root("CN=Root", Validity.around(NOW, Duration.ofDays(1)));
    Issued signer = root.leaf("CN=Signer", VALIDITY, CODE);
    CertificateChain chain = search(signer, root).chain().orElseThrow();
    CertificateChain.Problem problem =
        chain.problem(NOW.plus(Duration.ofDays(2)), Usage.CODE_SIGNING).orElseThrow();
    assertEquals(Kind.EXPIRED, problem.kind());
    assertTrue(problem.what().contains("CN=Root"), problem.what());
  }
}

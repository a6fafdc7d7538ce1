package io.wua.catalog.signature;

import static io.wua.catalog.signature.Fixtures.expect;
import static io.wua.catalog.signature.Issued.CODE;
import static io.wua.catalog.signature.Issued.LIFETIME;
import static io.wua.catalog.signature.Issued.TIME;
import static io.wua.catalog.signature.Issued.WEB;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wua.catalog.signature.Issued.Validity;
import io.wua.catalog.signature.SignatureVerdict.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cabinets that osslsigncode signs with chains of every kind. The tool stamps with its own now. */
class CabinetSignatureTest {
  private static final Instant NOW = Instant.now();
  private static final Validity LONG = Validity.around(NOW, Duration.ofDays(3_000));
  private static final Validity SHORT = Validity.around(NOW, Duration.ofDays(1));
  private static final InstantSource IN_TIME = InstantSource.fixed(NOW);
  private static final InstantSource LATE = InstantSource.fixed(NOW.plus(Duration.ofDays(30)));

  private static final Optional<Issued> NO_STAMP = Optional.empty();
  private static final byte[] CABINET = Fixtures.unsigned();

  @TempDir private Path folder;

  private static Issued root;
  private static Issued authority;
  private static Issued signer;
  private static Issued stamper;

  @BeforeAll
  static void issue() {
    assumeTrue(Osslsigncode.isInstalled(), "osslsigncode is not installed");
    root = Issued.root("CN=Root", LONG);
    authority = root.authority("CN=Authority", LONG, CODE);
    signer = authority.leaf("CN=Signer", SHORT, CODE);
    stamper = root.leaf("CN=Stamper", LONG, TIME);
  }

  private byte[] sign(Issued by, List<Issued> above, Optional<Issued> stamp) throws Exception {
    return new Osslsigncode(folder).sign(CABINET, by, above, stamp, "sha256");
  }

  private SignatureVerdict verify(byte[] cabinet, Issued trusted, InstantSource clock)
      throws Exception {
    return Fixtures.verify(folder, cabinet, TrustedRoots.of(Set.of(trusted.certificate())), clock);
  }

  @Test
  void trustsAChainWhoseRootIsLeftOut() throws Exception {
    byte[] cabinet = sign(signer, List.of(authority), NO_STAMP);
    SignatureVerdict verdict = expect(Kind.VALID, verify(cabinet, root, IN_TIME));
    assertEquals(Optional.of("CN=Signer"), verdict.signer());
    assertEquals(Optional.of("CN=Root"), verdict.root());
    assertEquals(Optional.empty(), verdict.signedAt());
  }

  @Test
  void trustsAChainWhoseRootIsInIt() throws Exception {
    byte[] cabinet = sign(signer, List.of(authority, root), NO_STAMP);
    expect(Kind.VALID, verify(cabinet, root, IN_TIME));
    Issued other = Issued.root("CN=Root", LONG);
    SignatureVerdict verdict = expect(Kind.UNTRUSTED_ROOT, verify(cabinet, other, IN_TIME));
    assertTrue(verdict.sentence().contains("not a trusted root"), verdict.sentence());
  }

  @Test
  void trustsTheStrongerDigestsToo() throws Exception {
    for (String digest : List.of("sha384", "sha512")) {
      byte[] cabinet =
          new Osslsigncode(folder)
              .sign(CABINET, signer, List.of(authority), Optional.of(stamper), digest);
      expect(Kind.VALID, verify(cabinet, root, LATE));
    }
  }

  @Test
  void doesNotTrustSha1() throws Exception {
    byte[] cabinet =
        new Osslsigncode(folder).sign(CABINET, signer, List.of(authority), NO_STAMP, "sha1");
    expect(Kind.BAD_SIGNATURE, verify(cabinet, root, IN_TIME));
  }

  @Test
  void doesNotTrustAChainWithAGap() throws Exception {
    SignatureVerdict verdict =
        expect(Kind.UNTRUSTED_ROOT, verify(sign(signer, List.of(), NO_STAMP), root, IN_TIME));
    assertTrue(verdict.sentence().contains("leads to CN=Authority"), verdict.sentence());
  }

  @Test
  void doesNotTrustCertificatesForOtherUsages() throws Exception {
    Issued web = root.leaf("CN=Web", LONG, WEB);
    Issued any = root.leaf("CN=Any", LONG);
    expect(Kind.WRONG_USAGE, verify(sign(web, List.of(), NO_STAMP), root, IN_TIME));
    expect(Kind.WRONG_USAGE, verify(sign(any, List.of(), NO_STAMP), root, IN_TIME));
  }

  @Test
  void doesNotTrustAuthoritiesForOtherUsages() throws Exception {
    Issued web = root.authority("CN=Web Authority", LONG, WEB);
    Issued below = web.leaf("CN=Signer", LONG, CODE);
    expect(Kind.WRONG_USAGE, verify(sign(below, List.of(web), NO_STAMP), root, IN_TIME));
  }

  @Test
  void doesNotTrustASignerAsAnAuthority() throws Exception {
    Issued below = signer.leaf("CN=Sub", SHORT, CODE);
    byte[] cabinet = sign(below, List.of(signer, authority), NO_STAMP);
    expect(Kind.UNTRUSTED_ROOT, verify(cabinet, root, IN_TIME));
  }

  @Test
  void doesNotTrustAnExpiredCertificateWithoutTimeStamp() throws Exception {
    byte[] cabinet = sign(signer, List.of(authority), NO_STAMP);
    expect(Kind.EXPIRED, verify(cabinet, root, LATE));
    InstantSource early = InstantSource.fixed(NOW.minus(Duration.ofDays(30)));
    expect(Kind.EXPIRED, verify(cabinet, root, early));
  }

  @Test
  void trustsAnExpiredCertificateByItsTimeStamp() throws Exception {
    byte[] cabinet = sign(signer, List.of(authority), Optional.of(stamper));
    SignatureVerdict verdict = expect(Kind.VALID, verify(cabinet, root, LATE));
    Instant at = verdict.signedAt().orElseThrow();
    assertFalse(at.isBefore(NOW.minusSeconds(60)), at::toString);
    assertTrue(at.isBefore(LATE.instant()), at::toString);
  }

  @Test
  void aTimeStampDoesNotSaveWhatHadExpiredBefore() throws Exception {
    Validity past = Validity.around(NOW.minus(Duration.ofDays(10)), Duration.ofDays(1));
    Issued old = authority.leaf("CN=Old", past, CODE);
    byte[] cabinet = sign(old, List.of(authority), Optional.of(stamper));
    expect(Kind.EXPIRED, verify(cabinet, root, InstantSource.fixed(past.from())));
  }

  @Test
  void aTimeStampOfAnUntrustedAuthorityDoesNotCount() throws Exception {
    Issued stranger = Issued.root("CN=Stranger", LONG).leaf("CN=His Stamper", LONG, TIME);
    byte[] cabinet = sign(signer, List.of(authority), Optional.of(stranger));
    SignatureVerdict verdict = expect(Kind.EXPIRED, verify(cabinet, root, LATE));
    assertTrue(verdict.sentence().contains("does not count"), verdict.sentence());
    assertEquals(Optional.empty(), verdict.signedAt());
  }

  @Test
  void aTimeStampDoesNotProlongASignerForItsLifetimeOnly() throws Exception {
    Issued lifetime = authority.leaf("CN=Lifetime", SHORT, CODE, LIFETIME);
    byte[] cabinet = sign(lifetime, List.of(authority), Optional.of(stamper));
    expect(Kind.VALID, verify(cabinet, root, IN_TIME));
    expect(Kind.EXPIRED, verify(cabinet, root, LATE));
  }

  @Test
  void signingAgainReplacesTheSignature() throws Exception {
    byte[] once = sign(signer, List.of(authority), NO_STAMP);
    byte[] again =
        new Osslsigncode(folder).sign(once, signer, List.of(authority), NO_STAMP, "sha256");
    expect(Kind.VALID, verify(again, root, IN_TIME));
    int end = Fixtures.blobOffset(once);
    assertArrayEquals(Arrays.copyOf(once, 44), Arrays.copyOf(again, 44), "same header");
    assertEquals(end, Fixtures.blobOffset(again));
  }
}

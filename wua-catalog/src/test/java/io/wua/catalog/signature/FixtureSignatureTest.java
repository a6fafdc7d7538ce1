package io.wua.catalog.signature;

import static io.wua.catalog.signature.Fixtures.IN_TIME;
import static io.wua.catalog.signature.Fixtures.LATE;
import static io.wua.catalog.signature.Fixtures.expect;
import static io.wua.catalog.signature.Fixtures.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.signature.SignatureVerdict.Kind;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signed cabinet of another maker, whole and broken in every way. */
class FixtureSignatureTest {
  /** Bytes of the cabinet that Authenticode leaves out and nobody reads. */
  private static final Set<Integer> IDLE =
      Set.of(4, 5, 6, 7, 34, 35, 40, 41, 42, 43, 52, 53, 54, 55);

  private static final String SIGNER = "CN=Example Signer,O=Example";

  @TempDir private Path folder;
  private TrustedRoots roots;

  @BeforeEach
  void readRoots() throws Exception {
    roots = Fixtures.roots(folder);
  }

  @Test
  void trustsWhatATrustedSignerSigned() throws Exception {
    SignatureVerdict verdict =
        expect(Kind.VALID, verify(folder, Fixtures.signed(), roots, IN_TIME));
    assertTrue(verdict.isValid());
    assertEquals(Optional.of(SIGNER), verdict.signer());
    assertEquals(Optional.of("CN=Example Root,O=Example"), verdict.root());
    assertEquals(Optional.of(Fixtures.SIGNED), verdict.signedAt());
  }

  @Test
  void trustsByTheMomentOfTheTimeStampAfterTheCertificateExpired() throws Exception {
    expect(Kind.VALID, verify(folder, Fixtures.signed(), roots, LATE));
  }

  @Test
  void saysThatThereIsNoSignature() throws Exception {
    expect(Kind.UNSIGNED, verify(folder, Fixtures.unsigned(), roots, IN_TIME));
    byte[] taken = Fixtures.signed();
    Arrays.fill(taken, 44, 52, (byte) 0);
    expect(Kind.UNSIGNED, verify(folder, taken, roots, IN_TIME));
  }

  @Test
  void neverTrustsACabinetOfWhichOneBitDiffers() throws Exception {
    byte[] signed = Fixtures.signed();
    int end = Fixtures.blobOffset(signed);
    for (int bit = 0; bit < end * 8; bit++) {
      byte[] flipped = signed.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      boolean valid = isValid(flipped);
      assertEquals(IDLE.contains(bit / 8), valid, "bit " + bit % 8 + " of byte " + bit / 8);
    }
  }

  @Test
  void neverTrustsADamagedSignatureForMoreThanItSays() throws Exception {
    byte[] signed = Fixtures.signed();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = Fixtures.blobOffset(signed); i < signed.length; i += random.nextInt(1, 6)) {
      byte[] flipped = signed.clone();
      flipped[i] ^= (byte) (1 << random.nextInt(8));
      SignatureVerdict verdict = verify(folder, flipped, roots, LATE);
      // Bits that no signature covers may differ. Long after the certificate expired, nothing but
      // the whole time stamp makes it valid.
      if (verdict.isValid()) {
        assertEquals(Optional.of(SIGNER), verdict.signer(), "byte " + i);
        assertEquals(Optional.of(Fixtures.SIGNED), verdict.signedAt(), "byte " + i);
      }
    }
  }

  private boolean isValid(byte[] cabinet) throws IOException {
    try {
      return verify(folder, cabinet, roots, IN_TIME).isValid();
    } catch (WuaException e) {
      return false;
    }
  }

  @Test
  void refusesEveryTruncation() throws Exception {
    byte[] signed = Fixtures.signed();
    for (int length = 0; length < signed.length; length++) {
      assertFalse(isValid(Arrays.copyOf(signed, length)), "cut to " + length + " bytes");
    }
    byte[] cut = Arrays.copyOf(signed, signed.length - 1);
    SignatureVerdict verdict = expect(Kind.MALFORMED, verify(folder, cut, roots, IN_TIME));
    assertTrue(verdict.sentence().contains("ends 1 bytes before"), verdict.sentence());
  }

  @Test
  void doesNotMindWhatFollowsTheSignature() throws Exception {
    byte[] signed = Fixtures.signed();
    expect(Kind.VALID, verify(folder, Arrays.copyOf(signed, signed.length + 7), roots, IN_TIME));
    byte[] blob = Arrays.copyOfRange(signed, Fixtures.blobOffset(signed), signed.length);
    byte[] padded = Fixtures.withBlob(signed, Arrays.copyOf(blob, blob.length + 7));
    expect(Kind.VALID, verify(folder, padded, roots, IN_TIME));
  }

  @Test
  void noticesAChangedCabinet() throws Exception {
    byte[] changed = Fixtures.signed();
    changed[Fixtures.blobOffset(changed) - 1] ^= 1;
    expect(Kind.DIGEST_MISMATCH, verify(folder, changed, roots, IN_TIME));
  }

  @Test
  void noticesThatTheStatedDigestWasChangedTogetherWithTheCabinet() throws Exception {
    byte[] forged = Fixtures.signed();
    int end = Fixtures.blobOffset(forged);
    byte[] before = digest(forged);
    forged[end - 1] ^= 1;
    byte[] after = digest(forged);
    System.arraycopy(after, 0, forged, find(forged, before), after.length);
    expect(Kind.BAD_SIGNATURE, verify(folder, forged, roots, IN_TIME));
  }

  private static byte[] digest(byte[] cabinet) {
    MessageDigest digest = StrongDigest.SHA256.start();
    digest.update(cabinet, 0, 4);
    digest.update(cabinet, 8, 26);
    digest.update(cabinet, 56, Fixtures.blobOffset(cabinet) - 56);
    return digest.digest();
  }

  private static int find(byte[] in, byte[] what) {
    int at = HexFormat.of().formatHex(in).indexOf(HexFormat.of().formatHex(what));
    assertTrue(at > 0 && at % 2 == 0, "the digest stands in the signature");
    return at / 2;
  }

  @Test
  void noticesASignatureThatIsNotTheSigners() throws Exception {
    byte[] forged = Fixtures.signed();
    byte[] blob = Arrays.copyOfRange(forged, Fixtures.blobOffset(forged), forged.length);
    byte[] signature = AuthenticodeBlob.parse(blob).signer().getSignature();
    forged[find(forged, signature) + 5] ^= 1;
    expect(Kind.BAD_SIGNATURE, verify(folder, forged, roots, IN_TIME));
  }

  @Test
  void tellsHowToGetTheRootThatMicrosoftsSignaturesLeaveOut() throws Exception {
    SignatureVerdict verdict =
        expect(
            Kind.UNTRUSTED_ROOT,
            verify(folder, Fixtures.signed(), TrustedRoots.microsoft(), IN_TIME));
    for (String part : List.of("CN=Example Root,O=Example", "certutil -store Root", SIGNER)) {
      assertTrue(verdict.sentence().contains(part), verdict.sentence());
    }
    assertEquals(Optional.empty(), verdict.root());
  }

  @Test
  void refusesSignaturesOfImpossiblePlaceOrSize() throws Exception {
    byte[] signed = Fixtures.signed();
    for (int[] change :
        new int[][] {
          {44, 0}, {44, 60}, {44, -1}, {48, 0}, {48, -1}, {48, 2 << 20}, {36, 0x01000014}
        }) {
      byte[] bad = signed.clone();
      ByteBuffer.wrap(bad).order(ByteOrder.LITTLE_ENDIAN).putInt(change[0], change[1]);
      expect(Kind.MALFORMED, verify(folder, bad, roots, IN_TIME));
    }
  }

  @Test
  void refusesBlobsThatAreNoSignature() throws Exception {
    byte[] signed = Fixtures.signed();
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 300; i++) {
      byte[] noise = new byte[random.nextInt(1, 2_000)];
      random.nextBytes(noise);
      noise[0] = 0x30;
      expect(Kind.MALFORMED, verify(folder, Fixtures.withBlob(signed, noise), roots, IN_TIME));
    }
    byte[] deep = HexFormat.of().parseHex("3080".repeat(100_000));
    expect(Kind.MALFORMED, verify(folder, Fixtures.withBlob(signed, deep), roots, IN_TIME));
  }

  @Test
  void throwsWhereThereIsNoCabinet() {
    WuaException none =
        assertThrows(
            WuaException.class,
            () -> CabinetSignature.verify(folder.resolve("none.cab"), roots, IN_TIME));
    assertEquals(FailureReason.NOT_FOUND, none.reason());
    WuaException other =
        assertThrows(
            WuaException.class,
            () -> verify(folder, "PK other".getBytes(StandardCharsets.UTF_8), roots, IN_TIME));
    assertEquals(FailureReason.MALFORMED, other.reason());
  }
}

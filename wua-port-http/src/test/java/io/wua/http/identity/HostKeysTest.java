package io.wua.http.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.report.HostIdentity;
import io.wua.core.update.Sha256;
import io.wua.http.TestCertificates;
import io.wua.http.wire.signature.ContentSignature;
import io.wua.http.wire.signature.HostCertificate;
import java.io.StringReader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key and the certificate of a host. */
class HostKeysTest {
  private static final HostIdentity HOST = new HostIdentity("UUID-1", "pc1.example.org");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-07-20T12:00:00Z"));

  @TempDir private Path temporary;

  private Path folder() {
    return temporary.resolve("a").resolve("private");
  }

  private HostKeys open() throws WuaException {
    return HostKeys.open(folder(), HOST, CLOCK);
  }

  /** Making a key takes long, so that most tests find one. */
  private HostKeys openWithKey() throws Exception {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("host.key.pem"), TestCertificates.keyPem());
    return open();
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void areMadeOnceAndThenTheSame() throws Exception {
    HostKeys first = open();
    HostKeys again = open();
    assertEquals(first.certificatePem(), again.certificatePem());
    assertEquals(first.sign(new byte[3]), again.sign(new byte[3]));
    assertTrue(first.certificate().names("uuid-1", Optional.empty()));
    first.certificate().x509().checkValidity(Date.from(CLOCK.instant()));
  }

  @Test
  void nobodyElseMayReadThem() throws Exception {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "this file system has no POSIX permissions");
    openWithKey();
    assertEquals("rwx------", permissions(folder()));
    assertEquals("rw-------", permissions(folder().resolve("host.key.pem")));
    assertEquals("rw-------", permissions(folder().resolve("host.crt.pem")));
    Files.setPosixFilePermissions(
        folder().resolve("host.key.pem"), PosixFilePermissions.fromString("rw-r--r--"));
    open();
    assertEquals("rw-------", permissions(folder().resolve("host.key.pem")));
  }

  @Test
  void whatTheySignIsCheckedWithTheCertificate() throws Exception {
    HostKeys keys = openWithKey();
    byte[] body = {1, 2, 3};
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    assertTrue(
        ContentSignature.verify(
            keys.certificate().publicKey(), new Sha256(digest), keys.sign(body)));
  }

  @Test
  void theRequestNamesTheUuidAndIsSigned() throws Exception {
    HostKeys keys = openWithKey();
    try (PEMParser parser = new PEMParser(new StringReader(keys.signingRequestPem()))) {
      PKCS10CertificationRequest request = (PKCS10CertificationRequest) parser.readObject();
      assertEquals("CN=UUID-1", request.getSubject().toString());
      assertTrue(
          request.isSignatureValid(
              new JcaContentVerifierProviderBuilder().build(keys.certificate().publicKey())));
    }
  }

  @Test
  void aSignedCertificateOfOurKeyAndNameIsTakenAndKept() throws Exception {
    HostKeys keys = openWithKey();
    assertEquals(Optional.empty(), keys.clientIdentity());
    String signed = TestCertificates.clientPem("CN=UUID-1", keys.certificate().publicKey());
    assertTrue(keys.install(signed));
    assertEquals(HostCertificate.ofPem(signed), keys.certificate());
    assertTrue(keys.clientIdentity().isPresent());
    assertEquals(HostCertificate.ofPem(signed), open().certificate());
  }

  @Test
  void aCertificateOfAnotherKeyOrNameIsNotTaken() throws Exception {
    HostKeys keys = openWithKey();
    String before = keys.certificatePem();
    assertFalse(
        keys.install(TestCertificates.clientPem("CN=UUID-2", keys.certificate().publicKey())));
    assertFalse(
        keys.install(
            TestCertificates.clientPem("CN=pc1.example.org", keys.certificate().publicKey())));
    assertFalse(
        keys.install(
            TestCertificates.clientPem("CN=UUID-1", TestCertificates.OTHER_RSA.getPublic())));
    assertEquals(
        FailureReason.MALFORMED,
        assertThrows(WuaException.class, () -> keys.install("nonsense")).reason());
    assertEquals(before, open().certificatePem());
  }

  @Test
  void anotherNameGetsAnotherCertificateOfTheSameKey() throws Exception {
    HostKeys keys = openWithKey();
    HostKeys renamed =
        HostKeys.open(folder(), new HostIdentity("UUID-2", "pc2.example.org"), CLOCK);
    assertNotEquals(keys.certificatePem(), renamed.certificatePem());
    assertEquals(keys.certificate().publicKey(), renamed.certificate().publicKey());
    assertTrue(renamed.certificate().names("UUID-2", Optional.empty()));
  }

  @Test
  void aKeyThatCannotBeReadIsLeftAlone() throws Exception {
    Files.createDirectories(folder());
    Path key = folder().resolve("host.key.pem");
    Files.writeString(key, "damaged");
    WuaException failure = assertThrows(WuaException.class, this::open);
    assertEquals(FailureReason.CONFIGURATION, failure.reason());
    assertEquals("damaged", Files.readString(key));
  }
}

package io.wua.server.ca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authority is made once, guarded, and issues nothing beyond its own life. */
class AuthorityFilesTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration YEAR = Duration.ofDays(365);

  @TempDir Path folder;

  private static X509Certificate certificate(IssuedCertificate issued) throws Exception {
    byte[] pem = issued.pem().getBytes(StandardCharsets.US_ASCII);
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
  }

  @Test
  void isTheSameWhenItIsOpenedAgainAndOnlyItsOwnerReadsIt() throws Exception {
    HostAuthority made = AuthorityFiles.open(folder, YEAR, NOON);
    HostAuthority opened = AuthorityFiles.open(folder, YEAR, NOON.plusSeconds(60));
    assertEquals(made.certificate(), opened.certificate());
    Path file = folder.resolve(AuthorityFiles.FILE);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));

    X509Certificate one =
        certificate(opened.issue("HOST-1", made.certificate().getPublicKey(), NOON));
    X509Certificate two =
        certificate(opened.issue("HOST-1", made.certificate().getPublicKey(), NOON));
    one.verify(made.certificate().getPublicKey());
    assertNotEquals(one.getSerialNumber(), two.getSerialNumber());
    assertEquals(NOON.plus(YEAR), one.getNotAfter().toInstant());

    Instant end = made.certificate().getNotAfter().toInstant();
    Instant late = end.minus(Duration.ofDays(1));
    assertEquals(
        end,
        certificate(opened.issue("HOST-1", made.certificate().getPublicKey(), late))
            .getNotAfter()
            .toInstant());
    WuaException over =
        assertThrows(
            WuaException.class,
            () -> opened.issue("HOST-1", made.certificate().getPublicKey(), end));
    assertEquals(FailureReason.UNAVAILABLE, over.reason());
  }

  @Test
  void damagedFileIsNeverReplaced() throws Exception {
    Path file = folder.resolve(AuthorityFiles.FILE);
    Files.writeString(file, "something else");
    WuaException damaged =
        assertThrows(WuaException.class, () -> AuthorityFiles.open(folder, YEAR, NOON));
    assertEquals(FailureReason.MALFORMED, damaged.reason());
    assertEquals("something else", Files.readString(file));
  }
}

package io.wua.catalog.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.signature.TrustedRoots;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.value.CatalogTrust;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The check of a catalog's signature before it is read, over the samples of the signature tests.
 */
class CatalogTrustCheckTest {
  private static final InstantSource LATE =
      InstantSource.fixed(Instant.parse("2030-01-01T00:00:00Z"));

  @TempDir private Path folder;
  private Path signed;
  private Path unsigned;
  private TrustedRoots roots;

  @BeforeEach
  void copySamples() throws IOException, WuaException {
    signed = copy("signed.cab");
    unsigned = copy("unsigned.cab");
    roots = TrustedRoots.read(copy("root.pem"));
  }

  private Path copy(String name) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/io/wua/catalog/signature/" + name)) {
      return Files.write(folder.resolve(name), Objects.requireNonNull(in, name).readAllBytes());
    }
  }

  private CatalogTrustCheck check(CatalogTrust level) {
    return CatalogTrustCheck.of(level, roots, LATE);
  }

  private static void refused(CatalogTrustCheck check, Path cabinet) {
    WuaException e = assertThrows(WuaException.class, () -> check.check(cabinet));
    assertEquals(FailureReason.UNTRUSTED, e.reason());
    assertTrue(e.getMessage().contains("catalog_trust"), e.getMessage());
  }

  @Test
  void saysNothingOfAGoodSignature() throws WuaException {
    for (CatalogTrust level : CatalogTrust.values()) {
      assertEquals(List.of(), check(level).check(signed));
    }
  }

  @Test
  void refusesWhatNobodyVouchesForOrWarns() throws WuaException {
    refused(check(CatalogTrust.REQUIRED), unsigned);
    assertEquals(1, check(CatalogTrust.WARN).check(unsigned).size());
  }

  @Test
  void aFolderIsReadAndSaidToBeUnproven() throws WuaException {
    assertEquals(1, check(CatalogTrust.REQUIRED).check(folder).size());
  }

  @Test
  void aMissingFileIsNotAnUntrustedOne() {
    WuaException e =
        assertThrows(
            WuaException.class,
            () -> check(CatalogTrust.WARN).check(folder.resolve("no such.cab")));
    assertEquals(FailureReason.NOT_FOUND, e.reason());
  }

  @Test
  void remembersAGoodCabinetUntilItChanges() throws IOException, WuaException {
    Path memory = folder.resolve("memory");
    CatalogTrustCheck remembering = check(CatalogTrust.REQUIRED).remembering(memory);
    FileTime time = Files.getLastModifiedTime(signed);
    assertEquals(List.of(), remembering.check(signed));

    // What an attacker with rights to the file alone can do to its time is the file system's care:
    // the test shows that the file is not read again, which only the bytes can tell.
    byte[] changed = Files.readAllBytes(signed);
    changed[100] ^= 1;
    Files.write(signed, changed);
    Files.setLastModifiedTime(signed, time);
    assertEquals(List.of(), remembering.check(signed));

    Files.setLastModifiedTime(signed, FileTime.from(time.toInstant().plusSeconds(1)));
    refused(remembering, signed);
  }

  @Test
  void doesNotRememberForOtherRootsOrAnotherPlace() throws IOException, WuaException {
    Path memory = folder.resolve("memory");
    check(CatalogTrust.REQUIRED).remembering(memory).check(signed);
    refused(
        CatalogTrustCheck.of(CatalogTrust.REQUIRED, TrustedRoots.microsoft(), LATE)
            .remembering(memory),
        signed);
    assertNotEquals(roots.digest(), TrustedRoots.microsoft().digest());
    refused(check(CatalogTrust.REQUIRED).remembering(memory), unsigned);
  }

  @Test
  void doesNotRememberWhatItRefusedOrWarnedOf() throws WuaException {
    Path memory = folder.resolve("memory");
    CatalogTrustCheck warning = check(CatalogTrust.WARN).remembering(memory);
    assertEquals(1, warning.check(unsigned).size());
    assertEquals(1, warning.check(unsigned).size());
    assertTrue(Files.notExists(memory));
  }
}

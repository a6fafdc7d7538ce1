package io.wua.catalog.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.signature.Issued.Validity;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trusted roots from files in the forms in which Windows and others write them. */
class TrustedRootsTest {
  private static final Validity VALIDITY = Validity.around(Instant.EPOCH, Duration.ofDays(10));

  @TempDir private Path folder;
  private static X509Certificate first;
  private static X509Certificate second;

  @BeforeAll
  static void issue() {
    first = Issued.root("CN=First", VALIDITY).certificate();
    second = Issued.root("CN=Second", VALIDITY).certificate();
  }

  private static FailureReason refused(Path path) {
    WuaException failure = assertThrows(WuaException.class, () -> TrustedRoots.read(path));
    assertTrue(failure.getMessage().contains(path.toString()), failure.getMessage());
    return failure.reason();
  }

  @Test
  void readsSeveralFromOnePem() throws Exception {
    Path pem = Issued.write(folder.resolve("both"), first, second);
    TrustedRoots roots = TrustedRoots.read(pem);
    assertEquals(Set.of(first, second), roots.certificates());
    assertTrue(roots.contain(first));
  }

  @Test
  void readsAFolderOfPemAndDer() throws Exception {
    Issued.write(folder.resolve("first.pem"), first);
    Files.write(folder.resolve("SECOND.CER"), second.getEncoded());
    Files.writeString(folder.resolve("notes.txt"), "no certificate");
    assertEquals(Set.of(first, second), TrustedRoots.read(folder).certificates());
  }

  @Test
  void refusesWhatHoldsNoCertificate() throws Exception {
    assertEquals(FailureReason.NOT_FOUND, refused(folder.resolve("none.pem")));
    assertEquals(FailureReason.NOT_FOUND, refused(folder));
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    assertEquals(FailureReason.NOT_FOUND, refused(empty));
    Path text = Files.writeString(folder.resolve("text.pem"), "hello", StandardCharsets.UTF_8);
    assertEquals(FailureReason.MALFORMED, refused(text));
    Path great = Files.write(folder.resolve("great.pem"), new byte[(4 << 20) + 1]);
    assertEquals(FailureReason.LIMIT_EXCEEDED, refused(great));
  }

  @Test
  void microsoftsRootsAreNotJustAnyRoots() {
    assertFalse(TrustedRoots.microsoft().contain(first));
  }
}

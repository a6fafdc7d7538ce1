package io.wua.http.wire.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.TestCertificates;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which host a certificate names. */
class HostCertificateTest {
  private static HostCertificate of(String subject) throws Exception {
    return HostCertificate.ofPem(TestCertificates.pem(subject));
  }

  @Test
  void namesTheHostByUuidOrFullNameWhateverTheCase() throws Exception {
    HostCertificate byName = of("CN=PC1.Example.org");
    assertTrue(byName.names("4C4C", Optional.of("pc1.example.ORG")));
    assertFalse(byName.names("4C4C", Optional.of("pc2.example.org")));
    assertFalse(byName.names("4C4C", Optional.empty()));
    assertTrue(of("O=x,CN=4c4c").names("4C4C", Optional.empty()));
  }

  @Test
  void aSubjectWithoutOneCommonNameNamesNobody() throws Exception {
    assertFalse(of("O=pc1").names("pc1", Optional.of("pc1")));
    assertFalse(of("CN=pc1,CN=pc2").names("pc1", Optional.of("pc2")));
    assertEquals(Optional.of("a,b=c"), of("CN=a\\,b\\=c").commonName());
  }

  @Test
  void itsFingerprintIsThatOfTheWholeCertificate() throws Exception {
    HostCertificate certificate = of("CN=pc1");
    assertEquals(
        ContentSignature.digest(certificate.x509().getEncoded()), certificate.fingerprint());
  }

  @Test
  void refusesWhatIsNoCertificate() {
    WuaException malformed =
        assertThrows(WuaException.class, () -> HostCertificate.ofPem("no certificate"));
    assertEquals(FailureReason.MALFORMED, malformed.reason());
    WuaException large =
        assertThrows(WuaException.class, () -> HostCertificate.ofPem("x".repeat(70_000)));
    assertEquals(FailureReason.LIMIT_EXCEEDED, large.reason());
  }
}

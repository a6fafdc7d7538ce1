package io.wua.http.wire.repository;

import io.wua.http.TestCertificates;
import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** Signers of documents in tests. */
public final class Signers {
  private Signers() {}

  /** A signer with that key, which names itself so. */
  public static DocumentSigner of(String name, KeyPair pair) throws Exception {
    byte[] der = TestCertificates.der("CN=" + name, "CN=any", pair.getPublic());
    return new DocumentSigner(
        pair.getPrivate(),
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der)));
  }
}

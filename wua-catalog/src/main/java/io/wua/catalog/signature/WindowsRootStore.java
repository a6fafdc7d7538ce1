package io.wua.catalog.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The root certificates that this Windows trusts, through the JDK's key store {@code Windows-ROOT}
 * (SunMSCAPI). Empty on other systems, and where the store cannot be read.
 */
final class WindowsRootStore {
  private WindowsRootStore() {}

  static List<X509Certificate> certificates() {
    List<X509Certificate> certificates = new ArrayList<>();
    try {
      KeyStore store = KeyStore.getInstance("Windows-ROOT");
      store.load(null, null);
      for (String alias : Collections.list(store.aliases())) {
        Certificate each = store.getCertificate(alias);
        if (each instanceof X509Certificate certificate) {
          certificates.add(certificate);
        }
      }
    } catch (KeyStoreException e) {
      // No such store: not a Windows.
      return List.of();
    } catch (GeneralSecurityException | IOException e) {
      // Then a signature has to bring its root itself, and says so where it does not.
      return List.of();
    }
    return certificates;
  }
}

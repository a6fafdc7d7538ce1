package io.wua.http.fetch.connection;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.ssl.SSLContextBuilder;

/** TLS 1.2 and later, with the trust and the certificate of the settings. */
final class Tls {
  private static final char[] NO_PASSWORD = new char[0];

  private Tls() {}

  static TlsSocketStrategy strategy(ConnectionSettings settings) throws WuaException {
    ClientTlsStrategyBuilder builder =
        ClientTlsStrategyBuilder.create()
            .setTlsVersions(TLS.V_1_3, TLS.V_1_2)
            .setSslContext(context(settings));
    if (settings.trust() instanceof TlsTrust.Anybody) {
      builder
          .setHostVerificationPolicy(HostnameVerificationPolicy.CLIENT)
          .setHostnameVerifier(NoopHostnameVerifier.INSTANCE);
    }
    return builder.buildClassic();
  }

  private static SSLContext context(ConnectionSettings settings) throws WuaException {
    try {
      SSLContextBuilder builder = SSLContextBuilder.create();
      if (settings.trust() instanceof TlsTrust.PemFile pem) {
        builder.loadTrustMaterial(trusted(PemFiles.certificates(pem.pemFile())), null);
      } else if (settings.trust() instanceof TlsTrust.Anybody) {
        builder.loadTrustMaterial(null, (chain, type) -> true);
      }
      if (settings.client().isPresent()) {
        builder.loadKeyMaterial(shown(settings.client().get()), NO_PASSWORD);
      }
      return builder.build();
    } catch (GeneralSecurityException | IOException e) {
      throw new WuaException(
          FailureReason.CONFIGURATION,
          "TLS cannot be set up: "
              + e.getMessage()
              + ". Check verify_cert, client_certificate and"
              + " client_private_key.",
          e);
    }
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    return store;
  }

  private static KeyStore trusted(List<X509Certificate> certificates)
      throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    for (X509Certificate each : certificates) {
      store.setCertificateEntry("trusted-" + store.size(), each);
    }
    return store;
  }

  private static KeyStore shown(ClientIdentity client)
      throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    store.setKeyEntry(
        "client", client.key(), NO_PASSWORD, client.chain().toArray(X509Certificate[]::new));
    return store;
  }
}

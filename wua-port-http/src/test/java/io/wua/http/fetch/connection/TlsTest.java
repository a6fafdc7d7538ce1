package io.wua.http.fetch.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.TestCertificates;
import io.wua.http.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a connection believes and what it shows. */
class TlsTest {
  @TempDir private Path folder;
  private TestServer web;

  private static X509Certificate certificate(String subject) throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(
                    TestCertificates.der(subject, subject, TestCertificates.RSA.getPublic())));
  }

  /** Lets any client in that shows a certificate at all. */
  private static final class AnyClient implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
      assertEquals("CN=host", chain[0].getSubjectX500Principal().getName());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      throw new IllegalStateException("this is the server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  private void serve(boolean wantsClient, String... protocols) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, new char[0]);
    store.setKeyEntry(
        "server",
        TestCertificates.RSA.getPrivate(),
        new char[0],
        new X509Certificate[] {certificate("CN=server")});
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), new TrustManager[] {new AnyClient()}, null);
    SSLServerSocket socket =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    socket.setNeedClientAuth(wantsClient);
    if (protocols.length > 0) {
      socket.setEnabledProtocols(protocols);
    }
    web = new TestServer(socket, "https");
    web.on("/a", TestServer.answer(200, new byte[0]));
  }

  @AfterEach
  void close() throws Exception {
    web.close();
  }

  private int status(ConnectionSettings settings) throws Exception {
    try (HttpConnection connection = HttpConnection.open(settings);
        ClassicHttpResponse response = connection.send(new HttpGet(web.uri("/a")))) {
      return response.getCode();
    }
  }

  private FailureReason refusal(ConnectionSettings settings) {
    IOException failure = assertThrows(IOException.class, () -> status(settings));
    return NetworkFailures.of(web.uri("/a"), failure).reason();
  }

  private static ConnectionSettings direct() {
    return ConnectionSettings.direct("test");
  }

  private Path pem(String subject) throws Exception {
    Path file = folder.resolve("trusted.pem");
    Files.writeString(file, TestCertificates.pem(subject));
    return file;
  }

  @Test
  void theRootsOfTheHostDoNotKnowASelfMadeCertificate() throws Exception {
    serve(false);
    assertEquals(FailureReason.CONFIGURATION, refusal(direct()));
  }

  @Test
  void aPemFileIsBelievedAndNobodyElse() throws Exception {
    serve(false);
    assertEquals(200, status(direct().trusting(new TlsTrust.PemFile(pem("CN=server")))));
    assertEquals(
        FailureReason.CONFIGURATION,
        refusal(direct().trusting(new TlsTrust.PemFile(pem("CN=another")))));
    assertEquals(200, status(direct().trusting(new TlsTrust.Anybody())));
  }

  @Test
  void aPemFileThatIsNotThereIsAMistakeInTheSettings() throws Exception {
    serve(false);
    WuaException failure =
        assertThrows(
            WuaException.class,
            () -> status(direct().trusting(new TlsTrust.PemFile(folder.resolve("no.pem")))));
    assertEquals(FailureReason.CONFIGURATION, failure.reason());
    Path empty = folder.resolve("empty.pem");
    Files.writeString(empty, "");
    assertThrows(WuaException.class, () -> status(direct().trusting(new TlsTrust.PemFile(empty))));
  }

  @Test
  void theCertificateOfTheHostIsShown() throws Exception {
    serve(true);
    ConnectionSettings anybody = direct().trusting(new TlsTrust.Anybody());
    ClientIdentity host =
        new ClientIdentity(TestCertificates.RSA.getPrivate(), List.of(certificate("CN=host")));
    assertEquals(200, status(anybody.showing(Optional.of(host))));
    assertThrows(IOException.class, () -> status(anybody));
  }

  @Test
  void tls12IsSpokenToo() throws Exception {
    serve(false, "TLSv1.2");
    assertEquals(200, status(direct().trusting(new TlsTrust.Anybody())));
  }
}

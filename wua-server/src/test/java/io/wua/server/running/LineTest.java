package io.wua.server.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.WuaException;
import io.wua.server.http.HttpLimits;
import io.wua.server.settings.ServerOptions;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS, proxies, and clients that dawdle or send too much. */
class LineTest {
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir private Path folder;

  private ServerOptions options() {
    return ServerOptions.of(folder).listeningOn(RunningServer.ANY_PORT);
  }

  @Test
  void speaksTlsWithACertificateThatStays() throws Exception {
    String fingerprint;
    try (RunningServer server = tls(ServerOptions.Tls.AUTO)) {
      fingerprint = server.server().key().orElseThrow().fingerprint();
      assertEquals(200, trusting("tls-auto.crt", server.uri().resolve("/ping")).statusCode());
    }
    try (RunningServer server = tls(ServerOptions.Tls.AUTO)) {
      assertEquals(fingerprint, server.server().key().orElseThrow().fingerprint());
    }
  }

  @Test
  void takesTheKeyOfSomebodyElse() throws Exception {
    tls(ServerOptions.Tls.AUTO).close();
    Path certificate = folder.resolve("tls-auto.crt");
    ServerOptions.Tls own =
        new ServerOptions.Tls(
            Optional.of(certificate), Optional.of(folder.resolve("tls-auto.key")), false);
    try (RunningServer server = tls(own)) {
      assertEquals(200, trusting("tls-auto.crt", server.uri().resolve("/ping")).statusCode());
    }
  }

  @Test
  void refusesAKeyOfAnotherCertificate() throws Exception {
    tls(ServerOptions.Tls.AUTO).close();
    Files.copy(folder.resolve("tls-auto.key"), folder.resolve("other.key"));
    Files.delete(folder.resolve("tls-auto.key"));
    tls(ServerOptions.Tls.AUTO).close();
    ServerOptions.Tls mixed =
        new ServerOptions.Tls(
            Optional.of(folder.resolve("tls-auto.crt")),
            Optional.of(folder.resolve("other.key")),
            false);
    WuaException failure = assertThrows(WuaException.class, () -> tls(mixed).close());
    assertTrue(failure.getMessage().contains("is not the key"), failure.getMessage());
  }

  @Test
  void speaksNoOldTls() throws Exception {
    try (RunningServer server = tls(ServerOptions.Tls.AUTO);
        SSLSocket socket =
            (SSLSocket)
                context("tls-auto.crt")
                    .getSocketFactory()
                    .createSocket("127.0.0.1", server.uri().getPort())) {
      socket.setEnabledProtocols(new String[] {"TLSv1.1"});
      assertThrows(SSLException.class, socket::startHandshake);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.7|203.0.113.7",
        "198.51.100.1, 203.0.113.7|203.0.113.7",
        "203.0.113.7, 127.0.0.1|203.0.113.7",
        "203.0.113.7:1234|203.0.113.7",
        "[2001:db8::1]:99|2001:db8:0:0:0:0:0:1",
        "evil, 127.0.0.1|127.0.0.1"
      })
  void takesFromItsProxyWhoAsks(String forwarded, String client) throws Exception {
    try (RunningServer server =
        RunningServer.start(options().behind(List.of("127.0.0.0/8")), HttpLimits.DEFAULT)) {
      String told =
          server
              .get("/ping", "X-Forwarded-For", forwarded)
              .headers()
              .firstValue("X-Remote-IP")
              .get();
      assertEquals(client, told.replaceAll("[\\[\\]]", ""));
    }
  }

  @Test
  void believesNobodyElseWhoAsks() throws Exception {
    try (RunningServer server = RunningServer.in(folder)) {
      String told =
          server
              .get("/ping", "X-Forwarded-For", "203.0.113.7")
              .headers()
              .firstValue("X-Remote-IP")
              .get();
      assertEquals("127.0.0.1", told);
    }
  }

  @Test
  void answersNobodyButItsProxy() throws Exception {
    try (RunningServer server =
        RunningServer.start(options().behind(List.of("192.0.2.0/24")), HttpLimits.DEFAULT)) {
      server.put("a.cab", "secret");
      assertEquals(403, server.get("/ping").statusCode());
      HttpResponse<String> file = server.get("/waptwua/a.cab", "X-Forwarded-For", "192.0.2.1");
      assertEquals(403, file.statusCode());
      assertFalse(file.body().contains("secret"));
    }
  }

  @Test
  void behindAProxyEverybodyNeedsTheTokenForMetrics() throws Exception {
    try (RunningServer server =
        RunningServer.start(options().behind(List.of("127.0.0.1")), HttpLimits.DEFAULT)) {
      String token = Files.readString(folder.resolve("metrics-token")).strip();
      assertEquals(401, server.get("/metrics").statusCode());
      assertEquals(401, server.get("/metrics", "Authorization", "Bearer x").statusCode());
      assertEquals(200, server.get("/metrics", "Authorization", "Bearer " + token).statusCode());
    }
  }

  @Test
  void onThisMachineMetricsAreOpen() throws Exception {
    try (RunningServer server = RunningServer.in(folder)) {
      server.get("/ping");
      String metrics = server.get("/metrics").body();
      assertTrue(metrics.contains("wua_http_requests_seconds_count{method=\"GET\""), metrics);
      assertTrue(metrics.contains("route=\"/ping\""), metrics);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GET /ping HTTP/1.1\r\nHost: x\r\nX-Slow: "})
  void endsConnectionsWhoseRequestDoesNotCome(String sent) throws Exception {
    HttpLimits hasty = HttpLimits.DEFAULT.withTimes(LONG, SHORT, LONG);
    try (RunningServer server = RunningServer.start(options(), hasty);
        Socket socket = server.connect()) {
      send(socket, sent);
      assertEquals("", RunningServer.text(socket));
    }
  }

  @Test
  void endsRequestsWhoseBodyDoesNotCome() throws Exception {
    HttpLimits hasty = HttpLimits.DEFAULT.withTimes(SHORT, LONG, LONG);
    try (RunningServer server = RunningServer.start(options(), hasty);
        Socket socket = server.connect()) {
      send(socket, "POST /update_host HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
      String answer = RunningServer.text(socket);
      assertFalse(answer.startsWith("HTTP/1.1 200"), answer);
    }
  }

  @Test
  void refusesBodiesThatAreTooLarge() throws Exception {
    try (RunningServer server = RunningServer.in(folder);
        Socket socket = server.connect()) {
      send(socket, "POST /update_host HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n");
      assertTrue(RunningServer.text(socket).startsWith("HTTP/1.1 413"));
    }
  }

  @Test
  void refusesHeadersThatAreTooLarge() throws Exception {
    try (RunningServer server = RunningServer.in(folder)) {
      String large = "x".repeat(HttpLimits.DEFAULT.headerBytes());
      assertEquals(431, server.get("/ping", "X-Large", large).statusCode());
    }
  }

  @Test
  void tellsBrowsersToDoNothingWithAnswers() throws Exception {
    try (RunningServer server = RunningServer.in(folder)) {
      HttpResponse<String> answer = server.get("/nothing-here");
      assertEquals(404, answer.statusCode());
      assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").get());
      assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").get());
      assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
      assertTrue(answer.headers().firstValue("Server").isEmpty());
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private RunningServer tls(ServerOptions.Tls tls) throws WuaException {
    return RunningServer.start(options().with(tls), HttpLimits.DEFAULT);
  }

  private HttpResponse<String> trusting(String certificate, URI uri) throws Exception {
    HttpClient client = HttpClient.newBuilder().sslContext(context(certificate)).build();
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private SSLContext context(String certificate) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (var in = Files.newInputStream(folder.resolve(certificate))) {
      store.setCertificateEntry(
          "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}

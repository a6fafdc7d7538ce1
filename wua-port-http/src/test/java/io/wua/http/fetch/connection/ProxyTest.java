package io.wua.http.fetch.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.http.TestServer;
import java.net.URI;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proxies that are set, and those of the environment. */
class ProxyTest {
  private static final String WANTED = "http://nowhere.invalid/a";

  private TestServer proxy;

  @BeforeEach
  void open() throws Exception {
    proxy = new TestServer();
  }

  @AfterEach
  void close() throws Exception {
    proxy.close();
  }

  private int status(ConnectionSettings settings, String url) throws Exception {
    try (HttpConnection connection = HttpConnection.open(settings);
        ClassicHttpResponse response = connection.send(new HttpGet(URI.create(url)))) {
      return response.getCode();
    }
  }

  @Test
  void theProxyIsAskedForTheWholeUrl() throws Exception {
    proxy.on(WANTED, TestServer.answer(200, new byte[0]));
    ConnectionSettings through =
        ConnectionSettings.direct("test").through(Optional.of(proxy.uri("")));
    assertEquals(200, status(through, WANTED));
  }

  @Test
  void theProxyGetsItsPassword() throws Exception {
    proxy.on(
        WANTED,
        (request, out) ->
            TestServer.answer(
                    request.header("proxy-authorization").equals(Optional.of("Basic dXNlcjpwOnc="))
                        ? 200
                        : 407,
                    new byte[0],
                    "Proxy-Authenticate: Basic realm=\"p\"")
                .respond(request, out));
    URI address = proxy.uri("");
    URI withPassword = URI.create("http://user:p:w@127.0.0.1:" + address.getPort());
    ConnectionSettings through =
        ConnectionSettings.direct("test").through(Optional.of(withPassword));
    assertEquals(200, status(through, WANTED));
  }

  @Test
  void theProxyOfTheEnvironmentIsNotUsed() throws Exception {
    proxy.on("/a", TestServer.answer(204, new byte[0]));
    String before = System.setProperty("http.proxyHost", "nowhere.invalid");
    try {
      assertEquals(204, status(ConnectionSettings.direct("test"), proxy.uri("/a").toString()));
    } finally {
      if (before == null) {
        System.clearProperty("http.proxyHost");
      } else {
        System.setProperty("http.proxyHost", before);
      }
    }
  }
}

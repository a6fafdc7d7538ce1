package io.wua.http.fetch.connection;

import static io.wua.http.TestServer.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A connection that asks a check before it asks anybody else. The good address is 127.0.0.2, the
 * forbidden one 127.0.0.1; a server listens at the same port of both.
 */
class TargetCheckTest {
  private TestServer good;
  private TestServer forbidden;
  private int port;
  private final List<String> resolved = new ArrayList<>();
  private final List<List<String>> answers = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    forbidden = new TestServer();
    port = forbidden.uri("").getPort();
    good = new TestServer(new ServerSocket(port, 50, InetAddress.getByName("127.0.0.2")), "http");
    good.on("/a", answer(200, new byte[0]));
    forbidden.on("/a", answer(200, new byte[0]));
  }

  @AfterEach
  void close() throws Exception {
    good.close();
    forbidden.close();
  }

  /** Refuses everything at 127.0.0.1, and URLs of evil.test. */
  private static final class NoLoopback implements TargetCheck {
    @Override
    public void check(URI asked) throws WuaException {
      if ("evil.test".equals(asked.getHost())) {
        throw new WuaException(FailureReason.ACCESS_DENIED, "evil");
      }
    }

    @Override
    public void check(String host, int port, List<InetAddress> addresses) throws WuaException {
      for (InetAddress address : addresses) {
        if (address.getHostAddress().equals("127.0.0.1")) {
          throw new WuaException(FailureReason.ACCESS_DENIED, host + " at " + port);
        }
      }
    }
  }

  /** Answers in turn, the last answer from then on. */
  private List<InetAddress> next(String host) throws UnknownHostException {
    resolved.add(host);
    List<InetAddress> addresses = new ArrayList<>();
    for (String each : answers.get(Math.min(resolved.size(), answers.size()) - 1)) {
      addresses.add(InetAddress.getByName(each));
    }
    return addresses;
  }

  private ConnectionSettings settings() {
    return ConnectionSettings.direct("test")
        .waiting(Duration.ofSeconds(5))
        .checkedBy(new NoLoopback())
        .resolvingBy(this::next);
  }

  private int status(HttpConnection connection, String host) throws IOException {
    HttpGet request = new HttpGet("http://" + host + ":" + port + "/a");
    try (ClassicHttpResponse response = connection.send(request)) {
      return response.getCode();
    }
  }

  private WuaException refusal(HttpConnection connection, String host) {
    IOException refused = assertThrows(IOException.class, () -> status(connection, host));
    WuaException failure = NetworkFailures.of(URI.create("http://" + host + "/a"), refused);
    assertEquals(FailureReason.ACCESS_DENIED, failure.reason());
    return failure;
  }

  @Test
  void aNameThatAnswersOtherwiseTheSecondTimeGainsNothing() throws Exception {
    answers.add(List.of("127.0.0.2"));
    answers.add(List.of("127.0.0.1"));
    try (HttpConnection connection = HttpConnection.open(settings())) {
      assertEquals(200, status(connection, "rebinding.test"));
      assertEquals(List.of("rebinding.test"), resolved, "resolved once for a connection");
      assertEquals("rebinding.test at " + port, refusal(connection, "rebinding.test").getMessage());
    }
    assertEquals(1, good.requests().size());
    assertEquals(List.of(), forbidden.requests());
  }

  @Test
  void oneForbiddenAddressAmongGoodOnesRefusesAll() throws Exception {
    answers.add(List.of("127.0.0.2", "127.0.0.1"));
    try (HttpConnection connection = HttpConnection.open(settings())) {
      refusal(connection, "mixed.test");
    }
    assertEquals(List.of(), good.requests());
    assertEquals(List.of(), forbidden.requests());
  }

  @Test
  void theNextCheckedAddressIsTriedWhereTheFirstIsSilent() throws Exception {
    answers.add(List.of("127.0.0.3", "127.0.0.2"));
    try (HttpConnection connection = HttpConnection.open(settings())) {
      assertEquals(200, status(connection, "two.test"));
    }
    assertEquals(1, resolved.size());
  }

  @Test
  void aNameWithoutAddressesIsUnavailable() throws Exception {
    answers.add(List.of());
    try (HttpConnection connection = HttpConnection.open(settings())) {
      IOException failure = assertThrows(IOException.class, () -> status(connection, "no.test"));
      assertEquals(
          FailureReason.UNAVAILABLE,
          NetworkFailures.of(URI.create("http://no.test/"), failure).reason());
    }
  }

  @Test
  void aRefusedUrlIsNotEvenResolved() throws Exception {
    answers.add(List.of("127.0.0.2"));
    try (HttpConnection connection = HttpConnection.open(settings())) {
      assertEquals("evil", refusal(connection, "evil.test").getMessage());
    }
    assertEquals(List.of(), resolved);
  }

  @Test
  void theProxyAloneIsResolvedAndMayLieAnywhere() throws Exception {
    answers.add(List.of("127.0.0.1"));
    forbidden.on("http://a.test:" + port + "/a", answer(200, new byte[0]));
    URI proxy = URI.create("http://Proxy.test:" + port);
    try (HttpConnection connection = HttpConnection.open(settings().through(Optional.of(proxy)))) {
      assertEquals(200, status(connection, "a.test"));
      assertEquals("evil", refusal(connection, "evil.test").getMessage());
    }
    assertEquals(1, forbidden.requests().size());
    assertEquals(List.of("Proxy.test"), resolved);
  }

  @Test
  void theResolverCannotBeAskedAnotherWay() throws Exception {
    CheckedResolver resolver =
        new CheckedResolver(this::next, Optional.of(new NoLoopback()), Optional.empty());
    answers.add(List.of("127.0.0.1"));
    assertThrows(RefusedTarget.class, () -> resolver.resolve("a.test"));
    assertThrows(RefusedTarget.class, () -> resolver.resolve("a.test", port));
    assertEquals("a.test", resolver.resolveCanonicalHostname("a.test"));
  }
}

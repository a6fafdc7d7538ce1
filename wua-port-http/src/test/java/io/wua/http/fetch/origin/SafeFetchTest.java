package io.wua.http.fetch.origin;

import static io.wua.http.TestServer.answer;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.Progress;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.FakeTiming;
import io.wua.http.TestServer;
import io.wua.http.fetch.FetchLimits;
import io.wua.http.fetch.FetchRequest;
import io.wua.http.fetch.Fetcher;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fetch.connection.TargetCheck;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching by the policy, from a server that is named as an origin and from Microsoft's names. */
class SafeFetchTest {
  private static final byte[] CONTENT = {1, 2, 3};
  private static final String MICROSOFTS = "http://download.windowsupdate.com/a.cab";

  @TempDir private Path folder;
  private final FakeTiming timing = new FakeTiming();
  private final List<String> resolved = new CopyOnWriteArrayList<>();
  private TestServer origin;
  private TestServer inside;
  private OriginPolicy policy;

  @BeforeEach
  void open() throws Exception {
    origin = new TestServer();
    inside = new TestServer();
    inside.on("/a.cab", answer(200, CONTENT));
    policy = OriginPolicy.microsoft().withOrigin(origin.uri(""));
  }

  @AfterEach
  void close() throws Exception {
    origin.close();
    inside.close();
  }

  private Path target() {
    return folder.resolve("a.cab");
  }

  /** Every name is at 127.0.0.1, as far as the DNS is concerned. */
  private ConnectionSettings settings() {
    return ConnectionSettings.direct("test")
        .waiting(Duration.ofSeconds(5))
        .checkedBy(policy)
        .resolvingBy(
            host -> {
              resolved.add(host);
              return List.of(InetAddress.getByName("127.0.0.1"));
            });
  }

  private FetchOutcome fetch(ConnectionSettings settings, URI url) throws WuaException {
    try (HttpConnection connection = HttpConnection.open(settings)) {
      return Fetcher.over(connection)
          .redirects(policy.redirects())
          .timing(timing)
          .limits(FetchLimits.DEFAULT.withDiskFloor(0))
          .build()
          .fetch(FetchRequest.of(url, target()), Progress.none());
    }
  }

  private WuaException refusal(ConnectionSettings settings, URI url) {
    WuaException failure = assertThrows(WuaException.class, () -> fetch(settings, url));
    assertEquals(List.of(), timing.sleeps(), "no other try");
    assertArrayEquals(new String[0], folder.toFile().list());
    return failure;
  }

  @Test
  void aNamedOriginIsFetchedFrom() throws Exception {
    origin.on("/a.cab", answer(302, new byte[0], "Location: b.cab"));
    origin.on("/b.cab", answer(200, CONTENT));
    assertInstanceOf(FetchOutcome.Fetched.class, fetch(settings(), origin.uri("/a.cab")));
    assertArrayEquals(CONTENT, Files.readAllBytes(target()));
  }

  @Test
  void anotherPortOfThatHostIsNot() {
    WuaException failure = refusal(settings(), inside.uri("/a.cab"));
    assertEquals(FailureReason.ACCESS_DENIED, failure.reason());
    assertEquals(List.of(), inside.requests());
    assertEquals(List.of(), resolved);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/a.cab",
        "//127.0.0.1:PORT/a.cab",
        "http://localhost:PORT/a.cab",
        "http://localhost.:PORT/a.cab",
        "http://127.1:PORT/a.cab",
        "http://2130706433:PORT/a.cab",
        "http://0x7f.1:PORT/a.cab",
        "http://0177.0.0.1:PORT/a.cab",
        "http://127.0.0.1.:PORT/a.cab",
        "http://0.0.0.0:PORT/a.cab",
        "http://[::1]:PORT/a.cab",
        "http://[::ffff:127.0.0.1]:PORT/a.cab",
        "http://%31%32%37.0.0.1:PORT/a.cab",
        "http://user@127.0.0.1:PORT/a.cab",
        "http://download.windowsupdate.com@127.0.0.1:PORT/a.cab",
        "http://download.windowsupdate.com:PORT/a.cab",
        "http://download.windowsupdate.com.:PORT/a.cab",
        "http://download.windowsupdate.com.evil.test:PORT/a.cab",
        "http://evildownload.windowsupdate.com:PORT/a.cab",
        "http://127.0.0.1:PORT\\@download.windowsupdate.com/a.cab",
        "http:\\\\127.0.0.1:PORT/a.cab",
        "\\\\127.0.0.1\\a.cab",
        "http://d\u00f6wnload.windowsupdate.com:PORT/a.cab",
        "https://127.0.0.1:PORT/a.cab",
        "ftp://127.0.0.1:PORT/a.cab",
        "file:///etc/passwd",
        "jar:http://127.0.0.1:PORT/a.cab!/",
        "data:,a",
        "http:///a.cab",
        "http://169.254.169.254/latest/meta-data/"
      })
  void aRedirectToAnythingElseIsNotFollowed(String to) {
    String location = to.replace("PORT", String.valueOf(inside.uri("").getPort()));
    origin.on("/a.cab", answer(302, new byte[0], "Location: " + location));
    WuaException failure = refusal(settings(), origin.uri("/a.cab"));
    assertTrue(
        List.of(FailureReason.ACCESS_DENIED, FailureReason.UNSUPPORTED).contains(failure.reason()),
        failure::getMessage);
    assertEquals(List.of(), inside.requests());
    assertTrue(resolved.stream().allMatch("127.0.0.1"::equals), resolved::toString);
  }

  @Test
  void theRefusalOfARedirectSaysWhy() {
    origin.on("/a.cab", answer(301, new byte[0], "Location: " + inside.uri("/a.cab")));
    String message = String.valueOf(refusal(settings(), origin.uri("/a.cab")).getMessage());
    assertTrue(message.contains("its host is an IP address"), message);
  }

  @Test
  void redirectsThatTurnInACircleEnd() {
    origin.on("/a.cab", answer(307, new byte[0], "Location: /b.cab"));
    origin.on("/b.cab", answer(308, new byte[0], "Location: /a.cab"));
    WuaException failure = refusal(settings(), origin.uri("/a.cab"));
    assertEquals(FailureReason.LIMIT_EXCEEDED, failure.reason());
    assertEquals(FetchLimits.DEFAULT.maxRedirects() + 1, origin.requests().size());
  }

  @Test
  void everyHopOfARedirectIsJudged() {
    origin.on("/a.cab", answer(302, new byte[0], "Location: /b.cab"));
    origin.on("/b.cab", answer(302, new byte[0], "Location: " + inside.uri("/a.cab")));
    assertEquals(FailureReason.ACCESS_DENIED, refusal(settings(), origin.uri("/a.cab")).reason());
    assertEquals(2, origin.requests().size());
    assertEquals(List.of(), inside.requests());
  }

  @Test
  void microsoftsNameAtALoopbackAddressIsNotConnectedTo() {
    WuaException failure = refusal(settings(), URI.create(MICROSOFTS));
    assertEquals(FailureReason.ACCESS_DENIED, failure.reason());
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains("its address 127.0.0.1 is a loopback address"), message);
    assertEquals(List.of("download.windowsupdate.com"), resolved);
  }

  @Test
  void aRedirectToMicrosoftsNameAtALoopbackAddressIsNotConnectedTo() {
    origin.on("/a.cab", answer(302, new byte[0], "Location: " + MICROSOFTS));
    WuaException failure = refusal(settings(), origin.uri("/a.cab"));
    assertEquals(FailureReason.ACCESS_DENIED, failure.reason());
  }

  /** The addresses of the policy alone, so that a server on a free port can stand for port 80. */
  @Test
  void aServerAtALoopbackAddressGetsNoRequestUnderMicrosoftsName() {
    OriginPolicy strict = OriginPolicy.microsoft();
    TargetCheck addressesAlone =
        new TargetCheck() {
          @Override
          public void check(URI asked) {}

          @Override
          public void check(String host, int port, List<InetAddress> at) throws WuaException {
            strict.check(host, port, at);
          }
        };
    policy = strict;
    URI url =
        URI.create("http://download.windowsupdate.com:" + inside.uri("").getPort() + "/a.cab");
    WuaException failure = refusal(settings().checkedBy(addressesAlone), url);
    assertEquals(FailureReason.ACCESS_DENIED, failure.reason());
    assertEquals(List.of(), inside.requests());
  }

  @Test
  void theProxySeesListedNamesAlone() throws Exception {
    TestServer proxy = origin;
    policy = OriginPolicy.microsoft();
    ConnectionSettings through = settings().through(Optional.of(proxy.uri("")));
    String hop = "http://www.download.windowsupdate.com/b.cab";
    proxy.on(MICROSOFTS, answer(302, new byte[0], "Location: " + hop));
    proxy.on(hop, answer(302, new byte[0], "Location: " + inside.uri("/a.cab")));
    assertEquals(FailureReason.ACCESS_DENIED, refusal(through, URI.create(MICROSOFTS)).reason());
    for (String other :
        List.of(
            "http://evil.test/a", "http://10.0.0.1/a", "https://evil.test/a", "http://127.1/")) {
      assertEquals(FailureReason.ACCESS_DENIED, refusal(through, URI.create(other)).reason());
    }
    proxy.on("download.microsoft.com:443", answer(403, new byte[0]));
    refusal(through, URI.create("https://download.microsoft.com/a.cab"));
    List<String> seen = proxy.requests().stream().map(TestServer.Request::path).distinct().toList();
    assertEquals(List.of(MICROSOFTS, hop, "download.microsoft.com:443"), seen);
    assertTrue(resolved.stream().allMatch("127.0.0.1"::equals), "only the proxy's own name");
    assertEquals(List.of(), inside.requests());
  }

  @Test
  void aFileComesThroughTheProxyAtAPrivateAddress() throws Exception {
    policy = OriginPolicy.microsoft();
    origin.on(MICROSOFTS, answer(200, CONTENT));
    assertInstanceOf(
        FetchOutcome.Fetched.class,
        fetch(settings().through(Optional.of(origin.uri(""))), URI.create(MICROSOFTS)));
  }
}

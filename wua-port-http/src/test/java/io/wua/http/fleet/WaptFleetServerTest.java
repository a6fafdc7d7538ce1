package io.wua.http.fleet;

import static io.wua.http.TestServer.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.report.HostReport;
import io.wua.core.report.UpdateStatus;
import io.wua.core.report.exchange.RegistrationOutcome;
import io.wua.core.report.exchange.ReportOutcome;
import io.wua.core.report.exchange.ServerMemory;
import io.wua.http.FakeTiming;
import io.wua.http.TestCertificates;
import io.wua.http.TestServer;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.identity.HostKeys;
import io.wua.http.wire.status.Reply;
import io.wua.testkit.report.SampleReports;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the adapter sends, and what it makes of answers of every kind. */
class WaptFleetServerTest {
  private static final HostReport REPORT = SampleReports.with(1, UpdateStatus.PENDING);
  private static final String OURS =
      "{\"success\":true,\"msg\":\"\",\"result\":{\"uuid\":\"u\","
          + "\"computer_fqdn\":\"PC1.example.org\",\"status_hashes\":{\"host_info\":\"ab\"}}}";

  @TempDir private Path folder;
  private TestServer web;
  private HostKeys keys;
  private FakeTiming timing;
  private WaptFleetServer server;

  @BeforeEach
  void open() throws Exception {
    web = new TestServer();
    keys = FleetBench.keys(folder.resolve("keys"));
    timing = new FakeTiming();
    server = FleetBench.server(web.uri(""), keys, timing);
  }

  @AfterEach
  void close() throws Exception {
    web.close();
  }

  private ReportOutcome report(String json) throws Exception {
    web.on("/update_host", answer(200, json.getBytes(UTF_8)));
    return server.report(REPORT, ServerMemory.none());
  }

  private FailureReason failure() {
    return assertThrows(WuaException.class, () -> server.report(REPORT, ServerMemory.none()))
        .reason();
  }

  @Test
  void sendsWhatWaptSends() throws Exception {
    report(OURS);
    TestServer.Request request = web.requests().get(0);
    assertEquals("POST", request.method());
    assertEquals(0x78, request.body()[0]);
    assertEquals((byte) 0x9c, request.body()[1]);
    for (Map.Entry<String, String> header :
        Map.of(
                "content-encoding", "gzip",
                "content-type", "binary/octet-stream",
                "content-transfer-encoding", "binary",
                "cache-control", "no-cache",
                "pragma", "no-cache",
                "x-signer", SampleReports.HOST.uuid(),
                "user-agent", "wua/test")
            .entrySet()) {
      assertEquals(Optional.of(header.getValue()), request.header(header.getKey()));
    }
  }

  @Test
  void remembersWhatTheServerHoldsAndFromWhereItSawUs() throws Exception {
    web.on("/update_host", answer(200, OURS.getBytes(UTF_8), "X-Remote-IP: 203.0.113.7"));
    ReportOutcome.Accepted accepted =
        assertInstanceOf(ReportOutcome.Accepted.class, server.report(REPORT, ServerMemory.none()));
    assertEquals(Map.of("host_info", "ab"), accepted.memory().hashes());
    assertEquals(Optional.of("203.0.113.7"), accepted.memory().lastExternalIp());
    assertTrue(accepted.sent().contains("waptwua_updates"));
  }

  @Test
  void registersOnlyWhereWaptWould() throws Exception {
    String failed = "{\"success\":false,\"msg\":\"no\",\"error_code\":\"e\"";
    assertInstanceOf(ReportOutcome.MustRegister.class, report(failed + "}"));
    assertInstanceOf(
        ReportOutcome.MustRegister.class,
        report(failed + ",\"result\":{\"computer_fqdn\":\"other.example.org\"}}"));
    assertEquals(
        new ReportOutcome.Refused("no"),
        report(failed + ",\"result\":{\"computer_fqdn\":\"PC1.EXAMPLE.ORG\"}}"));
    for (int status : new int[] {400, 401}) {
      web.on("/update_host", answer(status, "<html>".getBytes(UTF_8)));
      assertInstanceOf(
          ReportOutcome.MustRegister.class, server.report(REPORT, ServerMemory.none()));
    }
    assertEquals(5, web.requests().size());
  }

  @Test
  void whatIsNoAnswerOfAWaptServerIsAFailure() throws Exception {
    for (String text : new String[] {"", "<html>", "{}", "{\"success\":true,\"msg\":\"\"}"}) {
      web.on("/update_host", answer(200, text.getBytes(UTF_8)));
      assertEquals(FailureReason.MALFORMED, failure(), text);
    }
    web.on("/update_host", answer(403, new byte[0]));
    assertEquals(FailureReason.ACCESS_DENIED, failure());
    for (int status : new int[] {301, 404, 413}) {
      web.on("/update_host", answer(status, new byte[0], "Location: /elsewhere"));
      assertEquals(FailureReason.UNSUPPORTED, failure());
    }
    assertEquals(8, web.requests().size(), "none of these is worth another try");
  }

  @Test
  void aKeyThatWaitsForAnApproverIsToldFromAHostThatIsTurnedAway() {
    web.on("/update_host", answer(403, new byte[0], "Retry-After: 3600"));
    assertTrue(message().contains("waits for an approver"), message());
    web.on("/update_host", answer(403, new byte[0]));
    assertTrue(message().contains("turned this host away"), message());
  }

  private String message() {
    return String.valueOf(
        assertThrows(WuaException.class, () -> server.report(REPORT, ServerMemory.none()))
            .getMessage());
  }

  @Test
  void faultsThatPassAreTriedThrice() throws Exception {
    web.on(
        "/update_host",
        (request, out) ->
            answer(web.requests().size() < 3 ? 503 : 200, OURS.getBytes(UTF_8), "Retry-After: 30")
                .respond(request, out));
    assertInstanceOf(ReportOutcome.Accepted.class, server.report(REPORT, ServerMemory.none()));
    assertEquals(60, timing.slept().toSeconds());
    web.on("/update_host", answer(502, new byte[0]));
    assertEquals(FailureReason.UNAVAILABLE, failure());
    assertEquals(6, web.requests().size());
  }

  @Test
  void aReplyThatIsCutOffIsAskedForAgain() throws Exception {
    web.on(
        "/update_host",
        (request, out) -> {
          TestServer.writeHead(out, 200, "Content-Length: " + OURS.length());
          out.write(OURS.getBytes(UTF_8), 0, web.requests().size() < 3 ? 10 : OURS.length());
        });
    assertInstanceOf(ReportOutcome.Accepted.class, server.report(REPORT, ServerMemory.none()));
    assertEquals(3, web.requests().size());
  }

  @Test
  void anEndlessReplyIsNotReadToItsEnd() throws Exception {
    web.on(
        "/update_host",
        (request, out) -> {
          TestServer.writeHead(out, 200, "Content-Type: x/y");
          while (true) {
            out.write(new byte[65536]);
          }
        });
    assertEquals(FailureReason.LIMIT_EXCEEDED, failure());
  }

  @Test
  void aServerThatDoesNotLikeTheCertificateIsAskedOnceWithoutIt() throws Exception {
    assertTrue(
        keys.install(
            TestCertificates.clientPem(
                "CN=" + SampleReports.HOST.uuid(), keys.certificate().publicKey())));
    web.on("/add_host", answer(401, new byte[0]));
    assertInstanceOf(
        RegistrationOutcome.Refused.class, server.register(REPORT, ServerMemory.none()));
    assertEquals(2, web.requests().size());
    web.on(
        "/add_host",
        (request, out) ->
            answer(web.requests().size() < 4 ? 400 : 200, OURS.getBytes(UTF_8))
                .respond(request, out));
    assertInstanceOf(
        RegistrationOutcome.Registered.class, server.register(REPORT, ServerMemory.none()));
    assertEquals(4, web.requests().size());
  }

  @Test
  void tellsWhoWaitsForAnApproverFromWhoIsRefused() throws Exception {
    byte[] said = Reply.failure("an approver decides", "ewaptforbidden").bytes();
    for (int status : new int[] {401, 403}) {
      web.on("/add_host", answer(status, said, "Retry-After: 3600"));
      RegistrationOutcome.Waiting waiting =
          assertInstanceOf(
              RegistrationOutcome.Waiting.class, server.register(REPORT, ServerMemory.none()));
      assertTrue(waiting.message().contains("an approver decides"), waiting.message());
      web.on("/add_host", answer(status, said));
      RegistrationOutcome.Refused refused =
          assertInstanceOf(
              RegistrationOutcome.Refused.class, server.register(REPORT, ServerMemory.none()));
      assertTrue(refused.message().contains("an approver decides"), refused.message());
    }
    assertEquals(4, web.requests().size());
  }

  @Test
  void aRegistrationIsWholeWhateverTheServerHolds() throws Exception {
    web.on("/add_host", answer(200, OURS.getBytes(UTF_8)));
    ReportOutcome.Accepted accepted = assertInstanceOf(ReportOutcome.Accepted.class, report(OURS));
    int before = web.requests().get(0).body().length;
    server.register(REPORT, accepted.memory());
    assertTrue(web.requests().get(1).body().length > before);
  }

  @Test
  void aPasswordIsNeverSentInTheClear() throws Exception {
    WaptFleetServer.Builder plain =
        WaptFleetServer.builder(URI.create("http://wapt"), keys, ConnectionSettings.direct("test"));
    assertEquals(
        FailureReason.CONFIGURATION,
        assertThrows(WuaException.class, () -> plain.registeringAs("u", "p")).reason());
  }
}

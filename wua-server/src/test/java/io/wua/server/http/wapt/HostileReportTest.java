package io.wua.server.http.wapt;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wua.http.wire.JsonLimits;
import io.wua.http.wire.body.BodyEncoder;
import io.wua.http.wire.body.BodyLimits;
import io.wua.server.fleet.HostId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of those who mean ill change nothing, and cost little. */
class HostileReportTest {
  private static final int MEBIBYTE = 1 << 20;

  @TempDir Path folder;
  private TestServer server;
  private final TestHost host = new TestHost("HOST-1", 1);
  private final TestHost other = new TestHost("HOST-2", 2);

  @BeforeEach
  void start() throws Exception {
    server = new TestServer(folder, true).agents();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String infoOf(TestHost of) throws Exception {
    return server
        .store()
        .hosts()
        .host(new HostId(of.uuid))
        .orElseThrow()
        .sections()
        .get("host_info");
  }

  private Map<String, JsonNode> renamed(TestHost whose) {
    Map<String, JsonNode> sections = new HashMap<>(whose.sections());
    sections.put("host_info", JsonNodeFactory.instance.objectNode().put("computer_fqdn", "evil"));
    return sections;
  }

  private void assertAsksToRegister(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode());
    assertFalse(TestServer.json(answer).path("success").asBoolean(true));
    assertFalse(TestServer.json(answer).has("result"));
  }

  @Test
  void forgedReportChangesNothing() throws Exception {
    server.registered(host);
    String before = infoOf(host);
    byte[] body = host.report(renamed(host));
    assertAsksToRegister(
        server.ask("POST", "/update_host", BodyEncoder.encode(body), "X-Signature", "Zm9yZ2Vk"));
    assertAsksToRegister(server.ask("POST", "/update_host", BodyEncoder.encode(body)));
    assertAsksToRegister(
        server.ask("POST", "/update_host", BodyEncoder.encode(body), "X-Signature", "no base64"));
    assertEquals(before, infoOf(host));
  }

  @Test
  void reportSignedByAnotherRegisteredHostChangesNothing() throws Exception {
    server.registered(host);
    server.registered(other);
    String before = infoOf(host);
    assertAsksToRegister(server.post("/update_host", other, host.report(renamed(host))));
    assertEquals(before, infoOf(host));
  }

  @Test
  void bodyChangedAfterItWasSignedChangesNothing() throws Exception {
    server.registered(host);
    String before = infoOf(host);
    byte[] signed = host.report(host.sections());
    byte[] sent = new String(signed, UTF_8).replace(host.fqdn, "evil.example").getBytes(UTF_8);
    assertAsksToRegister(
        server.ask(
            "POST", "/update_host", BodyEncoder.encode(sent), "X-Signature", host.sign(signed)));
    assertEquals(before, infoOf(host));
  }

  @Test
  void unknownUuidIsAskedToRegister() {
    assertAsksToRegister(server.post("/update_host", host, host.report(host.sections())));
  }

  @Test
  void sameBodyAgainChangesNothingAndAnOlderOneIsRefused() throws Exception {
    server.registered(host);
    byte[] first = host.report(renamed(host));
    JsonNode applied = TestServer.result(server.post("/update_host", host, first));
    byte[] second = host.report(host.sections());
    TestServer.result(server.post("/update_host", host, second));
    String now = infoOf(host);
    JsonNode replayed = TestServer.result(server.post("/update_host", host, first));
    assertEquals(applied.path("uuid"), replayed.path("uuid"));
    assertEquals(now, infoOf(host));

    String late = new String(first, UTF_8).replace("evil", "late");
    assertAsksToRegister(server.post("/update_host", host, late.getBytes(UTF_8)));
    assertEquals(now, infoOf(host));
  }

  @Test
  void bombsAreRefusedBeforeTheyInflate() {
    server.registered(host);
    byte[] zeros = new byte[40 * MEBIBYTE];
    HttpResponse<String> bomb = server.ask("POST", "/update_host", BodyEncoder.encode(zeros));
    assertEquals(413, bomb.statusCode());
    assertFalse(bomb.body().contains("success"), bomb.body());
  }

  @Test
  void bodyThatIsTooLargeOnTheWireIsRefused() throws Exception {
    BodyLimits small = new BodyLimits(1_000, 100_000, 100, 1_000);
    try (TestServer strict = new TestServer(folder.resolve("strict"), true)) {
      strict.agents(
          new StoredRecords(strict.store()),
          new WaptPolicy(
              Optional.empty(), false, small, JsonLimits.DEFAULT, any -> true, any -> true));
      assertEquals(413, strict.ask("POST", "/update_host", new byte[2_000]).statusCode());
    }
  }

  @Test
  void deeplyNestedAndOversizedJsonIsRefused() {
    server.registered(host);
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertEquals(413, server.post("/update_host", host, deep.getBytes(UTF_8)).statusCode());
    Map<String, JsonNode> sections = new HashMap<>();
    sections.put("host_metrics", TextNode.valueOf("x".repeat(2 * MEBIBYTE)));
    assertEquals(413, server.post("/update_host", host, host.report(sections)).statusCode());
    String many = "{\"a\":[" + "0,".repeat(6_000_000) + "0]}";
    assertEquals(413, server.post("/update_host", host, many.getBytes(UTF_8)).statusCode());
  }

  @Test
  void bodyThatIsNoReportIsRefusedWithoutAskingForARegistration() {
    server.registered(host);
    for (String body :
        new String[] {
          "",
          "no json",
          "[]",
          "{}",
          "{\"uuid\":7}",
          "{\"uuid\":\"../../etc\"}",
          "{\"uuid\":\"HOST-1\",\"uuid\":\"HOST-2\",\"status_revision\":9}",
          "{\"uuid\":\"HOST-1\"}",
          "{\"uuid\":\"HOST-1\",\"status_revision\":-4}"
        }) {
      assertEquals(422, server.post("/update_host", host, body.getBytes(UTF_8)).statusCode(), body);
    }
  }

  @Test
  void oddEncodingsAreNoWayAroundTheSignature() throws Exception {
    server.registered(host);
    String before = infoOf(host);
    byte[] wide = new String(host.report(renamed(host)), UTF_8).getBytes(UTF_16);
    assertAsksToRegister(
        server.ask(
            "POST", "/update_host", BodyEncoder.encode(wide), "X-Signature", other.sign(wide)));
    assertEquals(before, infoOf(host));
    byte[] broken = "{\"uuid\":\"HOST-?\",\"status_revision\":9}".getBytes(UTF_8);
    broken[14] = (byte) 0xff;
    assertEquals(422, server.post("/update_host", host, broken).statusCode());
  }

  @Test
  void damagedCompressionIsRefused() {
    server.registered(host);
    byte[] cut = BodyEncoder.encode(host.report(host.sections()));
    assertEquals(
        422,
        server
            .ask("POST", "/update_host", java.util.Arrays.copyOf(cut, cut.length / 2))
            .statusCode());
  }

  @Test
  void plainAndTrueGzipAreTakenToo() throws Exception {
    server.registered(host);
    byte[] plain = host.report(host.sections());
    TestServer.result(server.ask("POST", "/update_host", plain, "X-Signature", host.sign(plain)));
    byte[] body = host.report(renamed(host));
    java.io.ByteArrayOutputStream gzip = new java.io.ByteArrayOutputStream();
    try (java.util.zip.GZIPOutputStream out = new java.util.zip.GZIPOutputStream(gzip)) {
      out.write(body);
    }
    TestServer.result(
        server.ask(
            "POST",
            "/update_host",
            gzip.toByteArray(),
            "Content-Encoding",
            "gzip",
            "X-Signature",
            host.sign(body)));
    assertTrue(infoOf(host).contains("evil"));
  }

  @Test
  void limitsAreAskedBeforeTheBodyAndBeforeTheSignature() throws Exception {
    server.registered(host);
    AtomicInteger asked = new AtomicInteger();
    try (TestServer strict = new TestServer(folder.resolve("strict"), true)) {
      HostRecords records = new StoredRecords(strict.store());
      strict.agents(
          records,
          new WaptPolicy(
              Optional.empty(),
              false,
              BodyLimits.DEFAULT,
              JsonLimits.DEFAULT,
              address -> asked.incrementAndGet() < 3,
              both -> !both.endsWith(other.uuid)));
      strict.registered(host);
      HttpResponse<String> limited =
          strict.post("/update_host", other, other.report(other.sections()));
      assertEquals(429, limited.statusCode());
      assertTrue(limited.headers().firstValue("Retry-After").isPresent());
      assertEquals(429, strict.ask("POST", "/update_host", new byte[] {1}).statusCode());
    }
  }

  @Test
  void twoContentLengthsAreRefused() throws Exception {
    server.registered(host);
    String answer =
        raw(
            "POST /update_host HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n"
                + "Connection: close\r\n\r\n{}x");
    assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    String both =
        raw(
            "POST /update_host HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n");
    assertFalse(both.startsWith("HTTP/1.1 200"), both);
  }

  private String raw(String request) throws IOException {
    URI uri = server.uri("/");
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(UTF_8));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}

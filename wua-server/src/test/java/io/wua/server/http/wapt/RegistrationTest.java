package io.wua.server.http.wapt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.http.wire.JsonLimits;
import io.wua.http.wire.body.BodyEncoder;
import io.wua.http.wire.body.BodyLimits;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.Role;
import io.wua.server.fleet.reading.PageRequest;
import io.wua.server.fleet.reading.WaitingKey;
import io.wua.server.fleet.registration.EnrolmentToken;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is registered, who waits, and who is turned away. */
class RegistrationTest {
  private static final String PASSWORD = "a long enough password";

  @TempDir Path folder;
  private TestServer server;
  private final TestHost host = new TestHost("HOST-1", 1);

  @BeforeEach
  void start() throws Exception {
    server = new TestServer(folder, false).agents();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String basic(String name, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
  }

  private HttpResponse<String> register(TestHost who, String... headers) {
    return server.post("/add_host", who, who.registration(), headers);
  }

  private EnrolmentToken token(int hosts, Instant expires) throws Exception {
    return server.store().tokens().make("lab", hosts, expires, "admin", TestServer.NOON);
  }

  private List<WaitingKey> waiting() throws Exception {
    return server.store().logs().waiting(PageRequest.first(100)).items();
  }

  @Test
  void withoutAProofAHostWaitsAndMayAskAgainWithoutEffect() throws Exception {
    for (int i = 0; i < 3; i++) {
      HttpResponse<String> answer = register(host);
      assertEquals(401, answer.statusCode());
      assertEquals("3600", answer.headers().firstValue("Retry-After").orElseThrow());
      assertTrue(answer.headers().allValues("WWW-Authenticate").get(0).startsWith("Basic"));
    }
    assertEquals(1, waiting().size());
    assertEquals(
        1,
        server
            .store()
            .logs()
            .attempts(new HostId(host.uuid), PageRequest.first(100))
            .items()
            .size());

    HttpResponse<String> report = server.post("/update_host", host, host.report(host.sections()));
    assertEquals(403, report.statusCode(), "a registration would not help");
    assertEquals("3600", report.headers().firstValue("Retry-After").orElseThrow());

    WaitingKey key = waiting().get(0);
    server.store().approvals().accept(key.host(), key.fingerprint(), "ann", TestServer.NOON);
    TestServer.result(server.post("/update_host", host, host.report(host.sections())));
  }

  @Test
  void accountRegistersAndItsPasswordIsNotGuessed() throws Exception {
    server.store().accounts().put("joe", PASSWORD, Role.REGISTRAR, "admin", TestServer.NOON);
    server.store().accounts().put("eve", PASSWORD, Role.VIEWER, "admin", TestServer.NOON);
    HttpResponse<String> wrong = register(host, "Authorization", basic("joe", "guess"));
    HttpResponse<String> viewer = register(host, "Authorization", basic("eve", PASSWORD));
    assertEquals(401, wrong.statusCode());
    assertEquals(wrong.body(), viewer.body());
    assertEquals(401, register(host, "Authorization", "Basic !!!").statusCode());
    assertEquals(401, register(host, "Authorization", "Negotiate YII=").statusCode());
    assertEquals(List.of(), waiting());
    TestServer.result(register(host, "Authorization", basic("joe", PASSWORD)));
  }

  @Test
  void passwordsAreTriedSeldomWhateverTheUuid() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    try (TestServer strict = new TestServer(folder.resolve("strict"), false)) {
      strict.agents(
          new StoredRecords(strict.store()),
          WaptPolicy.of(
              any -> true, key -> !key.endsWith(" account joe") || tries.incrementAndGet() < 2));
      int[] expected = {401, 429};
      for (int i = 0; i < expected.length; i++) {
        TestHost stranger = new TestHost("HOST-" + i, 1);
        HttpResponse<String> answer =
            strict.post(
                "/add_host",
                stranger,
                stranger.registration(),
                "Authorization",
                basic("joe", "guess " + i));
        assertEquals(expected[i], answer.statusCode());
      }
    }
  }

  @Test
  void tokenTravelsAsBearerAndAsAPassword() throws Exception {
    EnrolmentToken token = token(2, TestServer.NOON.plusSeconds(60));
    TestServer.result(register(host, "Authorization", "Bearer " + token.text()));
    TestServer.result(
        register(
            new TestHost("HOST-2", 2), "Authorization", basic("enrolment-token", token.text())));
  }

  @Test
  void tokenThatIsUsedUpExpiredRevokedOrUnknownRegistersNobody() throws Exception {
    EnrolmentToken usedUp = token(1, TestServer.NOON.plusSeconds(60));
    TestServer.result(register(host, "Authorization", "Bearer " + usedUp.text()));
    EnrolmentToken expired = token(5, TestServer.NOON);
    EnrolmentToken revoked = token(5, TestServer.NOON.plusSeconds(60));
    server.store().tokens().revoke(revoked.hash(), "admin", TestServer.NOON);
    TestHost next = new TestHost("HOST-2", 2);
    String body = "";
    for (String text : List.of(usedUp.text(), expired.text(), revoked.text(), "made-up")) {
      HttpResponse<String> answer = register(next, "Authorization", "Bearer " + text);
      assertEquals(401, answer.statusCode());
      assertTrue(body.isEmpty() || body.equals(answer.body()), "which part is wrong stays inside");
      body = answer.body();
    }
    assertTrue(server.store().hosts().credentials(new HostId(next.uuid)).isEmpty());
    TestServer.result(register(host, "Authorization", "Bearer " + usedUp.text()));
  }

  @Test
  void knownUuidGoesToAnotherKeyOnlyByAnApprover() throws Exception {
    EnrolmentToken token = token(9, TestServer.NOON.plusSeconds(60));
    TestServer.result(register(host, "Authorization", "Bearer " + token.text()));
    TestHost again = new TestHost(host.uuid, 2);
    HttpResponse<String> answer = register(again, "Authorization", "Bearer " + token.text());
    assertEquals(403, answer.statusCode());
    assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    TestServer.result(server.post("/update_host", host, host.report(host.sections())));

    WaitingKey key = waiting().get(0);
    server.store().approvals().accept(key.host(), key.fingerprint(), "ann", TestServer.NOON);
    TestServer.result(register(again));
    assertFalse(
        TestServer.json(server.post("/update_host", host, host.report(host.sections())))
            .path("success")
            .asBoolean());
  }

  @Test
  void keyThatWasTurnedAwayStaysOut() throws Exception {
    register(host);
    WaitingKey key = waiting().get(0);
    server.store().approvals().refuse(key.host(), key.fingerprint(), "ann", TestServer.NOON);
    assertEquals(403, register(host).statusCode());
    assertEquals(403, server.post("/update_host", host, host.report(host.sections())).statusCode());
  }

  @Test
  void registrationThatItsOwnKeyHasNotSignedIsRefused() {
    TestHost thief = new TestHost("HOST-1", 2);
    byte[] body = host.registration();
    assertEquals(403, server.post("/add_host", thief, body).statusCode());
    assertEquals(403, server.ask("POST", "/add_host", BodyEncoder.encode(body)).statusCode());
  }

  @Test
  void kerberosCountsOnlyWhereItIsUsedAndFromTheProxy() throws Exception {
    byte[] body = host.registration();
    assertEquals(403, server.post("/add_host_kerberos", host, body).statusCode());
    String marker = "a marker that only the proxy knows";
    try (TestServer kerberos = new TestServer(folder.resolve("kerberos"), false)) {
      kerberos.agents(
          new StoredRecords(kerberos.store()),
          new WaptPolicy(
              Optional.of(marker),
              false,
              BodyLimits.DEFAULT,
              JsonLimits.DEFAULT,
              any -> true,
              any -> true));
      assertEquals(401, kerberos.post("/add_host_kerberos", host, body).statusCode());
      assertEquals(
          401,
          kerberos
              .post("/add_host_kerberos", host, body, "Authorization", basic("HOST-1$", "guess"))
              .statusCode());
      TestServer.result(
          kerberos.post(
              "/add_host_kerberos", host, body, "Authorization", basic("HOST-1$@LAB", marker)));
    }
  }

  @Test
  void headOnThePostPathsIsEmpty() {
    for (String path : List.of("/add_host", "/add_host_kerberos", "/update_host")) {
      HttpResponse<String> answer = server.ask("HEAD", path, new byte[0]);
      assertEquals(200, answer.statusCode());
      assertEquals("", answer.body());
    }
  }

  @Test
  void keysThatWaitForOneUuidAreBounded() throws Exception {
    for (int key = 1; key <= 5; key++) {
      assertEquals(401, register(new TestHost("HOST-1", key)).statusCode());
    }
    HttpResponse<String> sixth = register(new TestHost("HOST-1", 6));
    assertEquals(503, sixth.statusCode());
    assertEquals(
        Duration.ofHours(1).toSeconds(),
        Long.parseLong(sixth.headers().firstValue("Retry-After").orElseThrow()));
    assertEquals(5, waiting().size());
  }
}

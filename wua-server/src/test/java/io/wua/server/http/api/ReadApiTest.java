package io.wua.server.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wua.server.fleet.Role;
import io.wua.server.http.wapt.TestHost;
import io.wua.server.http.wapt.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what, and how it looks. */
class ReadApiTest {
  private static final String PASSWORD = "a long enough password";
  private static final PayloadListing.Payload FILE =
      new PayloadListing.Payload("b.cab", 7, "a".repeat(40), Optional.empty());

  @TempDir Path folder;
  private TestServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  private void start(Predicate<String> mayTry) throws Exception {
    server = new TestServer(folder, true).agents();
    server.store().accounts().put("ann", PASSWORD, Role.VIEWER, "admin", TestServer.NOON);
    server.store().accounts().put("joe", PASSWORD, Role.REGISTRAR, "admin", TestServer.NOON);
    Readers readers =
        new Readers(
            server.store().accounts()::verify,
            mayTry,
            Clock.fixed(TestServer.NOON, ZoneOffset.UTC));
    server.with(new ReadRoutes(server.store(), (after, limit) -> List.of(FILE), readers));
    server.with(new WaptReadRoutes(server.store(), readers));
  }

  private HttpResponse<String> get(String path) {
    return get(path, "ann", PASSWORD);
  }

  private HttpResponse<String> get(String path, String name, String password) {
    String basic = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
    return server.ask("GET", path, new byte[0], "Authorization", "Basic " + basic);
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertEquals(200, answer.statusCode(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }

  private static void assertProblem(int status, HttpResponse<String> answer) throws Exception {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").get());
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertEquals(status, problem.path("status").asInt());
    assertFalse(problem.path("title").asText().isEmpty());
    assertFalse(answer.body().contains("java."), "no stack trace leaves the server");
  }

  @Test
  void strangersAndRegistrarsReadNothing() throws Exception {
    start(any -> true);
    HttpResponse<String> nobody = server.ask("GET", "/api/v1/hosts", new byte[0]);
    assertProblem(401, nobody);
    assertTrue(nobody.headers().firstValue("WWW-Authenticate").get().startsWith("Basic"));
    assertProblem(401, get("/api/v1/hosts", "ann", "a wrong long password"));
    assertProblem(403, get("/api/v1/hosts", "joe", PASSWORD));
    assertProblem(401, server.ask("GET", "/api/v3/hosts", new byte[0]));
    assertProblem(401, server.ask("GET", "/api/v1/host_data", new byte[0]));
  }

  @Test
  void loginsAreLimitedButNotPages() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    // Each login asks twice: for the address, and for the name at the address.
    start(any -> tries.incrementAndGet() <= 4);
    json(get("/api/v1/hosts"));
    json(get("/api/v1/hosts"));
    json(get("/api/v1/updates"));
    assertProblem(401, get("/api/v1/hosts", "ann", "guess 1"));
    HttpResponse<String> limited = get("/api/v1/hosts", "ann", "guess 2");
    assertProblem(429, limited);
    assertTrue(limited.headers().firstValue("Retry-After").isPresent());
  }

  @Test
  void hostsAreToldInPages() throws Exception {
    start(any -> true);
    server.registered(new TestHost("HOST-1", 1));
    server.registered(new TestHost("HOST-2", 2));
    JsonNode first = json(get("/api/v1/hosts?limit=1"));
    assertEquals("HOST-1", first.path("items").path(0).path("uuid").asText());
    JsonNode second = json(get("/api/v1/hosts?limit=1&after=" + first.path("next").asText()));
    assertEquals("HOST-2", second.path("items").path(0).path("uuid").asText());
    assertTrue(second.path("next").isNull());

    JsonNode one = json(get("/api/v1/hosts/HOST-1"));
    assertEquals("REGISTERED", one.path("state").asText());
    assertEquals(64, one.path("fingerprint").asText().length());
    assertEquals(
        "REGISTRATION",
        json(get("/api/v1/hosts/HOST-1/reports")).path("items").path(0).path("kind").asText());
    assertEquals(0, json(get("/api/v1/hosts/HOST-1/updates")).path("items").size());
    assertEquals("b.cab", json(get("/api/v1/payloads")).at("/items/0/name").asText());
  }

  @Test
  void whatCannotBeIsAProblem() throws Exception {
    start(any -> true);
    assertProblem(404, get("/api/v1/hosts/NOBODY"));
    assertProblem(404, get("/api/v1/hosts/NOBODY/updates"));
    assertProblem(404, get("/api/v1/updates/00000000-0000-0000-0000-000000000001_1"));
    server.registered(new TestHost("HOST-1", 1));
    for (String path :
        List.of(
            "/api/v1/hosts?limit=0",
            "/api/v1/hosts?limit=x",
            "/api/v1/hosts?state=GONE",
            "/api/v1/hosts/a%20b",
            "/api/v1/hosts/HOST-1/reports?after=x",
            "/api/v1/updates?severity=Mild",
            "/api/v1/updates/7",
            "/api/v1/host_data?uuid=HOST-1&field=host_certificate",
            "/api/v1/host_data?field=wsusupdates",
            "/api/v3/hosts?limit=0",
            "/api/v3/hosts?limit=20001")) {
      assertProblem(400, get(path));
    }
  }

  @Test
  void waptsQuestionsAreAnsweredInItsShape() throws Exception {
    start(any -> true);
    server.registered(new TestHost("HOST-1", 1));
    JsonNode hosts = json(get("/api/v3/hosts?columns=uuid,waptwua_status"));
    assertTrue(hosts.path("success").asBoolean());
    assertEquals("host-1.example", hosts.at("/result/0/computer_fqdn").asText());
    assertTrue(hosts.at("/result/0/waptwua_status").isObject());
    assertFalse(hosts.at("/result/0").has("wuauserv_status"));
    assertTrue(
        json(get("/api/v1/host_data?uuid=HOST-1&field=wsusupdates")).path("result").isArray());
    assertTrue(
        json(get("/api/v1/host_data?uuid=HOST-1&field=wuauserv_status")).path("result").isObject());
  }
}

package io.wua.server.http.wapt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wua.core.update.UpdateId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes that {@code docs/wire/exchange} shows, sent to this server. */
class WireExampleTest {
  private static final Path EXCHANGE =
      Path.of(System.getProperty("wua.root"), "docs", "wire", "exchange");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = new TestServer(folder, true).agents();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> send(String step) throws IOException {
    List<String> lines = Files.readAllLines(EXCHANGE.resolve(step + ".request.headers"), UTF_8);
    String[] request = lines.get(0).split(" ");
    List<String> headers = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.contains(": ")) {
        headers.addAll(List.of(line.split(": ", 2)));
      }
    }
    byte[] body = Files.readAllBytes(EXCHANGE.resolve(step + ".request.zlib"));
    return server.ask(request[0], request[1], body, headers.toArray(String[]::new));
  }

  private static JsonNode shown(String step, String kind) throws IOException {
    return JSON.readTree(EXCHANGE.resolve(step + "." + kind + ".json").toFile());
  }

  private JsonNode hashes(String step) throws IOException {
    return TestServer.result(send(step)).path("status_hashes");
  }

  @Test
  void isAnsweredAsShown() throws Exception {
    JsonNode registered = TestServer.result(send("1-register"));
    JsonNode shown = shown("1-register", "reply").path("result");
    assertEquals(shown.path("uuid"), registered.path("uuid"));
    assertEquals(shown.path("computer_fqdn"), registered.path("computer_fqdn"));
    assertTrue(registered.path("host_certificate").asText().startsWith("-----BEGIN CERTIFICATE"));
    assertEquals(shown("2-first", "reply").at("/result/status_hashes"), hashes("2-first"));
    assertEquals(shown("3-unchanged", "reply").at("/result/status_hashes"), hashes("3-unchanged"));

    JsonNode changed = hashes("4-changed");
    shown("4-changed", "request")
        .path("status_hashes")
        .properties()
        .forEach(hash -> assertEquals(hash.getValue(), changed.path(hash.getKey())));
  }

  @Test
  void hashesOfLostRowsAreLeftOutSoThatTheHostSendsThemAgain() throws Exception {
    TestServer.result(send("1-register"));
    hashes("2-first");
    List<UpdateId> ids = new ArrayList<>();
    for (JsonNode row : shown("2-first", "request").path("waptwua_updates")) {
      ids.add(UpdateId.parse(row.path("update_id").asText()));
    }
    assertFalse(ids.isEmpty());
    server.store().catalog().delete(ids, "ann", TestServer.NOON);
    JsonNode left = hashes("3-unchanged");
    assertFalse(left.has("waptwua_updates"));
    assertFalse(left.has("waptwua_updates_localstatus"));
    assertTrue(left.has("host_info"));
    JsonNode undescribed = hashes("4-changed");
    assertTrue(undescribed.has("waptwua_status"));
    assertFalse(undescribed.has("waptwua_updates_localstatus"));
  }

  @Test
  void forgottenHostIsAskedToRegister() throws Exception {
    JsonNode answer = TestServer.json(send("6-forgotten"));
    assertFalse(answer.path("success").asBoolean(true));
    assertFalse(answer.has("result"));
  }
}

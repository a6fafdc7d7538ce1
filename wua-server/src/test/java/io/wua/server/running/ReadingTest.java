package io.wua.server.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The read API of the server as it is started: what it lists, and to whom. */
class ReadingTest {
  private static final String SHA1 = "0123456789abcdef0123456789abcdef01234567";

  @TempDir private Path folder;

  private static HttpResponse<String> get(RunningServer server, String path, String password)
      throws IOException, InterruptedException {
    URI uri = server.uri().resolve(path);
    String login =
        Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Authorization", "Basic " + login).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Test
  void theFirstAdministratorReadsWhatThereIs() throws Exception {
    try (RunningServer server = RunningServer.in(folder)) {
      String password = Files.readString(server.server().passwordFile().orElseThrow()).strip();
      server.put("windows_" + SHA1 + ".cab", "bytes");
      server.put("wsusscn2.cab", "no payload");
      HttpResponse<String> payloads = get(server, "/api/v1/payloads", password);
      assertEquals(200, payloads.statusCode(), payloads.body());
      assertTrue(payloads.body().contains(SHA1), payloads.body());
      assertTrue(!payloads.body().contains("wsusscn2.cab"), payloads.body());
      assertEquals(200, get(server, "/api/v1/hosts", password).statusCode());
      assertEquals(200, get(server, "/api/v3/hosts?columns=uuid", password).statusCode());
    }
  }

  @Test
  void nobodyElseDoes() throws Exception {
    try (RunningServer server = RunningServer.in(folder)) {
      assertEquals(401, get(server, "/api/v1/hosts", "wrong").statusCode());
      assertEquals(401, server.get("/api/v1/payloads").statusCode());
      assertEquals(401, server.get("/api/v3/hosts").statusCode());
    }
  }
}

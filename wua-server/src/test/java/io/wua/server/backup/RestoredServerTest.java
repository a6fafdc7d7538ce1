package io.wua.server.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.Failpoints;
import io.wua.http.wire.body.BodyEncoder;
import io.wua.server.WuaServer;
import io.wua.server.http.HttpLimits;
import io.wua.server.http.wapt.TestHost;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that was restored elsewhere, as its hosts see it. */
class RestoredServerTest {
  @TempDir private Path folder;
  private final TestHost host = new TestHost("HOST-1", 1);
  private final HttpClient client = HttpClient.newHttpClient();

  private ServerSettings settings(String name) throws Exception {
    return ServerSettings.of(ServerOptions.of(folder.resolve(name)).listeningOn("127.0.0.1:0"));
  }

  private HttpResponse<String> post(WuaServer server, String path, byte[] body, String... more)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri().resolve(path))
            .POST(BodyPublishers.ofByteArray(BodyEncoder.encode(body)))
            .header("Content-Encoding", "gzip")
            .header("X-Signer", host.uuid)
            .header("X-Signature", host.sign(body));
    if (more.length > 0) {
      request.headers(more);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static WuaServer start(ServerSettings settings) throws Exception {
    return WuaServer.start(settings, HttpLimits.DEFAULT, Clock.systemUTC());
  }

  @Test
  void takesTheReportsOfHostsThatRegisteredBefore() throws Exception {
    Path zip = folder.resolve("backup.zip");
    ServerSettings before = settings("before");
    byte[] authority;
    try (WuaServer server = start(before)) {
      String password = before.data().readSecret("admin-password").strip();
      String basic =
          "Basic "
              + Base64.getEncoder()
                  .encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
      HttpResponse<String> registered =
          post(server, "/add_host", host.registration(), "Authorization", basic);
      assertTrue(registered.body().contains("\"success\":true"), registered::body);
      // The server runs on.
      new Backup(before, server.store(), Failpoints.none()).write(zip, false, Instant.now());
      authority = Files.readAllBytes(before.data().path().resolve("host-ca.pem"));
    }
    ServerSettings after = settings("after");
    new Restore(after, Failpoints.none()).from(zip);
    try (WuaServer server = start(after)) {
      assertTrue(server.passwordFile().isEmpty());
      HttpResponse<String> report = post(server, "/update_host", host.report(host.sections()));
      assertEquals(200, report.statusCode(), report::body);
      assertTrue(report.body().contains("\"success\":true"), report::body);
      TestHost stranger = new TestHost(host.uuid, 2);
      byte[] forged = host.report(host.sections());
      HttpRequest wrong =
          HttpRequest.newBuilder(server.uri().resolve("/update_host"))
              .POST(BodyPublishers.ofByteArray(BodyEncoder.encode(forged)))
              .header("Content-Encoding", "gzip")
              .header("X-Signer", host.uuid)
              .header("X-Signature", stranger.sign(forged))
              .build();
      String refused = client.send(wrong, BodyHandlers.ofString()).body();
      assertTrue(refused.contains("\"success\":false"), refused);
      assertEquals(
          new String(authority, StandardCharsets.US_ASCII),
          Files.readString(after.data().path().resolve("host-ca.pem")));
    }
  }
}

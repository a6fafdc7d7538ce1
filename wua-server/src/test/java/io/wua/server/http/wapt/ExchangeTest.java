package io.wua.server.http.wapt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.wua.http.wire.signature.HostCertificate;
import io.wua.server.fleet.registration.EnrolmentToken;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host and a server talk from the first word on. */
class ExchangeTest {
  @TempDir Path folder;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = new TestServer(folder, false).agents();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersPing() {
    HttpResponse<String> answer = server.ask("GET", "/ping", new byte[0]);
    assertEquals("1.0", TestServer.result(answer).path("version").asText());
    assertEquals("127.0.0.1", answer.headers().firstValue("X-Remote-IP").orElseThrow());
    assertEquals(200, server.ask("HEAD", "/ping", new byte[0]).statusCode());
  }

  @Test
  void registersWithATokenAndReports() throws Exception {
    EnrolmentToken token =
        server
            .store()
            .tokens()
            .make("lab", 1, TestServer.NOON.plus(Duration.ofDays(1)), "admin", TestServer.NOON);
    TestHost host = new TestHost("4C4C4544-0001", 1);
    JsonNode registered =
        TestServer.result(
            server.post(
                "/add_host", host, host.registration(), "Authorization", "Bearer " + token.text()));
    assertEquals(host.uuid, registered.path("uuid").asText());
    assertEquals(host.fqdn, registered.path("computer_fqdn").asText());
    assertTrue(registered.path("status_hashes").has("host_info"));
    HostCertificate issued = HostCertificate.ofPem(registered.path("host_certificate").asText());
    assertEquals(Optional.of(host.uuid), issued.commonName());
    issued.x509().verify(server.authority.certificate().getPublicKey());

    JsonNode reported = TestServer.result(server.post("/update_host", host, host.report(Map.of())));
    assertEquals(registered.path("status_hashes"), reported.path("status_hashes"));
    assertFalse(reported.has("host_certificate"));
  }
}

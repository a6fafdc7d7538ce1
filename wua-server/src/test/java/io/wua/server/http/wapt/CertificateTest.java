package io.wua.server.http.wapt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.wua.http.wire.signature.HostCertificate;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.registration.EnrolmentToken;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which certificates hosts may bring, and which they get. */
class CertificateTest {
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

  private HttpResponse<String> register(TestHost who, String... headers) {
    return server.post("/add_host", who, who.registration(), headers);
  }

  private EnrolmentToken token(int hosts, Instant expires) throws Exception {
    return server.store().tokens().make("lab", hosts, expires, "admin", TestServer.NOON);
  }

  @Test
  void certificateSaysWhatTheServerKnowsWhateverTheRequestWishes() throws Exception {
    EnrolmentToken token = token(1, TestServer.NOON.plusSeconds(60));
    byte[] body =
        host.registration(
            Optional.of(TestHost.request("CN=wapt.example,O=Evil", host.keys, host.keys)));
    HttpResponse<String> answer =
        server.post("/add_host", host, body, "Authorization", "Bearer " + token.text());
    String pem = TestServer.result(answer).path("host_certificate").asText();
    X509Certificate issued = HostCertificate.ofPem(pem).x509();
    assertEquals("CN=" + host.uuid, issued.getSubjectX500Principal().getName());
    assertNull(issued.getSubjectAlternativeNames());
    assertEquals(List.of("1.3.6.1.5.5.7.3.2"), issued.getExtendedKeyUsage());
    assertEquals(-1, issued.getBasicConstraints());
    assertEquals(128, issued.getSerialNumber().bitLength());
    assertEquals(host.keys.getPublic(), issued.getPublicKey());
    assertEquals(
        Optional.of(issued.getSerialNumber().toString(16)),
        server.store().hosts().credentials(new HostId(host.uuid)).orElseThrow().issuedSerial());

    JsonNode replayed =
        TestServer.result(
            server.post("/add_host", host, body, "Authorization", "Bearer " + token.text()));
    assertEquals(pem, replayed.path("host_certificate").asText());
  }

  @Test
  void requestForAnotherKeyOrSignedWithAnotherIsRefused() throws Exception {
    EnrolmentToken token = token(5, TestServer.NOON.plusSeconds(60));
    KeyPair foreign = TestHost.key(3);
    for (String request :
        List.of(
            TestHost.request("CN=HOST-1", foreign, foreign),
            TestHost.request("CN=HOST-1", host.keys, foreign))) {
      HttpResponse<String> answer =
          server.post(
              "/add_host",
              host,
              host.registration(Optional.of(request)),
              "Authorization",
              "Bearer " + token.text());
      assertEquals(403, answer.statusCode());
    }
    assertEquals(
        422, server.post("/add_host", host, host.registration(Optional.of("no PEM"))).statusCode());
    assertEquals(0, server.store().tokens().find(token.hash()).orElseThrow().used());
  }

  @Test
  void certificateThatNamesAnotherHostIsRefused() {
    host.certificate = TestHost.certificate("CN=HOST-9", host.keys);
    assertEquals(403, register(host).statusCode());
    host.certificate = TestHost.certificate("CN=HOST-1,CN=HOST-9", host.keys);
    assertEquals(403, register(host).statusCode());
  }

  @Test
  void weakAndForeignKindsOfKeysAreRefused() {
    host.certificate = TestHost.certificate("CN=HOST-1", TestHost.newKey("RSA", 1024));
    assertEquals(403, register(host).statusCode());
    host.certificate = TestHost.certificate("CN=HOST-1", TestHost.newKey("EC", 256));
    assertEquals(403, register(host).statusCode());
    host.certificate = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    assertEquals(422, register(host).statusCode());
  }
}

package io.wua.http.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.download.choice.ConditionKind;
import io.wua.core.download.choice.RepositoryRule;
import io.wua.core.download.choice.RuleCondition;
import io.wua.http.FakeTiming;
import io.wua.http.TestCertificates;
import io.wua.http.TestServer;
import io.wua.http.fetch.FetchLimits;
import io.wua.http.fetch.Fetcher;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.wire.repository.DocumentSigner;
import io.wua.http.wire.repository.RuleSet;
import io.wua.http.wire.repository.RulesDocument;
import io.wua.http.wire.repository.Signers;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rules a host believes, and whether a repository is there. */
class RepositorySelectionTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir private Path folder;
  private TestServer web;
  private HttpConnection connection;
  private DocumentSigner signer;

  @BeforeEach
  void open() throws Exception {
    web = new TestServer();
    connection = HttpConnection.open(ConnectionSettings.direct("test"));
    signer = Signers.of("srvwapt", TestCertificates.RSA);
  }

  @AfterEach
  void close() throws Exception {
    connection.close();
    web.close();
  }

  private RepositoryRules.InForce refreshed(List<X509Certificate> trusted) throws Exception {
    Fetcher fetcher =
        Fetcher.over(connection)
            .limits(FetchLimits.DEFAULT.withDiskFloor(0))
            .timing(new FakeTiming())
            .build();
    return new RepositoryRules(web.uri("/"), folder, fetcher, trusted).refresh();
  }

  private RepositoryRules.InForce refreshed() throws Exception {
    return refreshed(List.of(signer.certificate()));
  }

  private static RepositoryRule rule(String name) {
    return new RepositoryRule(
        1,
        name,
        List.of("waptwua"),
        RuleCondition.of(ConditionKind.HOSTNAME, "*"),
        false,
        false,
        URI.create("https://mirror.example.org/waptwua"));
  }

  private void serve(long version, DocumentSigner by, RepositoryRule... rules) throws Exception {
    byte[] document = RulesDocument.write(new RuleSet(version, List.of(rules)), NOON, by);
    web.on("/rules.json", TestServer.answer(200, document));
  }

  private static List<String> names(RepositoryRules.InForce inForce) {
    return inForce.rules().stream().map(RepositoryRule::name).toList();
  }

  @Test
  void theNewestGoodSetIsInForce() throws Exception {
    serve(5, signer, rule("first"));
    assertEquals(List.of("first"), names(refreshed()));
    serve(6, signer, rule("second"));
    RepositoryRules.InForce inForce = refreshed();
    assertEquals(List.of("second"), names(inForce));
    assertEquals(List.of(), inForce.warnings());
    serve(7, signer);
    assertEquals(List.of(), names(refreshed()));
  }

  @Test
  void theLastGoodSetStaysWhateverGoesWrong() throws Exception {
    serve(5, signer, rule("good"));
    refreshed();
    serve(4, signer, rule("older"));
    keptWith("version 4");
    serve(9, Signers.of("srvwapt", TestCertificates.keys("RSA", 2048)), rule("evil"));
    keptWith("not trusted");
    web.on("/rules.json", TestServer.answer(200, "[]".getBytes(UTF_8)));
    keptWith("not signed");
    web.on("/rules.json", TestServer.answer(404, new byte[0]));
    keptWith("has none");
    web.on("/rules.json", TestServer.answer(500, new byte[0]));
    keptWith("status 500");
    web.close();
    keptWith("cannot be reached");
  }

  private void keptWith(String why) throws Exception {
    RepositoryRules.InForce inForce = refreshed();
    assertEquals(List.of("good"), names(inForce), why);
    assertTrue(inForce.warnings().get(0).contains(why), inForce.warnings().toString());
  }

  @Test
  void withoutATrustedCertificateNothingIsBelieved() throws Exception {
    serve(5, signer, rule("good"));
    assertTrue(refreshed(List.of()).warnings().get(0).contains("public_certs_dir"));
    refreshed();
    X509Certificate other = Signers.of("other", TestCertificates.keys("RSA", 2048)).certificate();
    RepositoryRules.InForce distrusted = refreshed(List.of(other));
    assertEquals(List.of(), distrusted.rules());
    assertEquals(2, distrusted.warnings().size());
  }

  @Test
  void certificatesAreReadFromTheirFolder() throws Exception {
    Files.writeString(folder.resolve("a.crt"), signer.pem());
    Files.writeString(folder.resolve("note.txt"), "no certificate");
    assertEquals(List.of(signer.certificate()), TrustedSigners.in(folder));
  }

  @Test
  void aRepositoryIsThereWhenItHasACatalog() throws Exception {
    RepositoryProbe probe = new RepositoryProbe(connection, web.uri("/waptwua"));
    assertTrue(probe.whyNot().isPresent());
    web.on("/waptwua/wsusscn2.cab", TestServer.answer(200, new byte[9]));
    assertTrue(probe.whyNot().isEmpty());
    assertEquals("HEAD", web.requests().get(1).method());
    web.close();
    assertTrue(probe.whyNot().isPresent());
  }

  @Test
  void theAddressOfTheRouteIsKnownWithoutAskingAnybody() {
    assertEquals(
        "127.0.0.1", HostAddress.towards(URI.create("http://127.0.0.1/wapt")).orElseThrow() + "");
  }
}

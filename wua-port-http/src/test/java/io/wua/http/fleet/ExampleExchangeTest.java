package io.wua.http.fleet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.WuaException;
import io.wua.core.report.HostReport;
import io.wua.core.report.UpdateStatus;
import io.wua.core.report.exchange.RegistrationOutcome;
import io.wua.core.report.exchange.ReportOutcome;
import io.wua.core.report.exchange.ServerMemory;
import io.wua.http.FakeTiming;
import io.wua.http.TestServer;
import io.wua.http.identity.HostKeys;
import io.wua.http.wire.JsonLimits;
import io.wua.http.wire.WireJson;
import io.wua.http.wire.body.BodyDecoder;
import io.wua.http.wire.body.BodyLimits;
import io.wua.http.wire.body.DecodedBody;
import io.wua.http.wire.signature.ContentSignature;
import io.wua.http.wire.signature.HostCertificate;
import io.wua.http.wire.status.Reply;
import io.wua.http.wire.status.Sections;
import io.wua.http.wire.status.StatusBody;
import io.wua.http.wire.status.StatusResult;
import io.wua.testkit.report.SampleReports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of the wire are what our agent sends, what a server can read, and what openssl
 * signs.
 */
class ExampleExchangeTest {
  private static final List<String> STEPS =
      List.of("1-register", "2-first", "3-unchanged", "4-changed", "5-resent", "6-forgotten");
  private static final Path HOST_KEY = ExampleExchange.FOLDER.resolve("TEST-ONLY-host.key.pem");
  private static final Path HOST_CERTIFICATE =
      ExampleExchange.FOLDER.resolve("TEST-ONLY-host.crt.pem");
  private static final Path SIGNED = ExampleExchange.FOLDER.resolve("TEST-ONLY-host.signed.pem");

  private static final HostReport PENDING = SampleReports.with(2, UpdateStatus.PENDING);
  private static final HostReport INSTALLED = SampleReports.with(2, UpdateStatus.OK);

  /** Before the first scan nothing is known of updates. */
  private static final HostReport UNSCANNED =
      new HostReport(PENDING.identity(), PENDING.host(), PENDING.windowsUpdate(), Optional.empty());

  @TempDir private Path folder;

  private final Map<String, String> held = new HashMap<>();

  private Reply taken(byte[] json, Set<String> lost, Optional<String> certificate)
      throws WuaException {
    StatusBody body = StatusBody.read(read(json));
    held.putAll(body.hashes());
    held.keySet().removeAll(lost);
    StatusResult result =
        new StatusResult(body.uuid(), Optional.of(PENDING.identity().fqdn()), held, certificate);
    return Reply.success("done", result.toJson(), 0.125);
  }

  private static ObjectNode read(byte[] json) throws WuaException {
    return new WireJson(JsonLimits.DEFAULT)
        .readObject("an example", new ByteArrayInputStream(json));
  }

  private WaptFleetServer agent(TestServer web) throws Exception {
    Path keys = folder.resolve("keys");
    Files.createDirectories(keys);
    Files.copy(HOST_KEY, keys.resolve("host.key.pem"));
    Files.copy(HOST_CERTIFICATE, keys.resolve("host.crt.pem"));
    HostKeys opened = FleetBench.keys(keys);
    assertEquals(HostCertificate.ofPem(Files.readString(HOST_CERTIFICATE)), opened.certificate());
    return FleetBench.server(web.uri(""), opened, new FakeTiming());
  }

  @Test
  void ourAgentSendsTheExamples() throws Exception {
    ExampleExchange examples = new ExampleExchange();
    String signed = Files.readString(SIGNED);
    try (TestServer web = new TestServer()) {
      WaptFleetServer server = agent(web);
      web.on(
          "/add_host",
          examples.step("1-register", json -> taken(json, Set.of(), Optional.of(signed)).bytes()));
      ServerMemory memory = ServerMemory.none().next();
      memory =
          assertInstanceOf(RegistrationOutcome.Registered.class, server.register(UNSCANNED, memory))
              .memory();

      List<HostReport> reports = List.of(PENDING, PENDING, INSTALLED, INSTALLED);
      for (int i = 0; i < reports.size(); i++) {
        Set<String> lost = i == 2 ? Set.of(Sections.LOCAL_STATUS) : Set.of();
        web.on(
            "/update_host",
            examples.step(STEPS.get(i + 1), json -> taken(json, lost, Optional.empty()).bytes()));
        memory =
            assertInstanceOf(
                    ReportOutcome.Accepted.class, server.report(reports.get(i), memory.next()))
                .memory();
      }
      web.on(
          "/update_host",
          examples.step(
              "6-forgotten",
              json -> Reply.failure("The host is not known.", "ewaptmissingcertificate").bytes()));
      assertInstanceOf(ReportOutcome.MustRegister.class, server.report(INSTALLED, memory.next()));
    }
    examples.assertSame();
  }

  private static StatusBody body(String step) throws Exception {
    return StatusBody.read(read(Files.readAllBytes(ExampleExchange.file(step + ".request.json"))));
  }

  @Test
  void theExamplesTellTheStory() throws Exception {
    Set<String> host =
        Set.of(Sections.HOST_INFO, Sections.WAPTWUA_STATUS, Sections.WUAUSERV_STATUS);
    Set<String> rows = Set.of(Sections.UPDATES, Sections.LOCAL_STATUS);
    Set<String> changed = Set.of(Sections.LOCAL_STATUS, Sections.WAPTWUA_STATUS);
    assertEquals(host, body("1-register").sections().keySet());
    assertEquals(rows, body("2-first").sections().keySet());
    assertEquals(Set.of(), body("3-unchanged").sections().keySet());
    assertEquals(changed, body("4-changed").sections().keySet());
    assertEquals(Set.of(Sections.LOCAL_STATUS), body("5-resent").sections().keySet());
    assertEquals(2, body("2-first").updates(JsonLimits.DEFAULT).orElseThrow().size());
    assertEquals(2, body("4-changed").localStatus(JsonLimits.DEFAULT).orElseThrow().size());
  }

  @Test
  void theCompressedBodiesAreTheJsonAndSigned() throws Exception {
    HostCertificate host = HostCertificate.ofPem(Files.readString(HOST_CERTIFICATE));
    for (String step : STEPS) {
      byte[] zlib = Files.readAllBytes(ExampleExchange.file(step + ".request.zlib"));
      assertEquals(0x78, zlib[0]);
      DecodedBody body = BodyDecoder.decode(new ByteArrayInputStream(zlib), BodyLimits.DEFAULT);
      assertArrayEquals(
          Files.readAllBytes(ExampleExchange.file(step + ".request.json")), body.bytes(), step);
      String head = Files.readString(ExampleExchange.file(step + ".request.headers"));
      String signature = head.replaceFirst("(?s).*X-Signature: ", "");
      assertTrue(ContentSignature.verify(host.publicKey(), body.digest(), signature), step);
    }
  }

  @Test
  void opensslMakesTheSameSignatures() throws Exception {
    assumeTrue(runs("openssl", "version"), "there is no openssl to sign the examples with");
    Process script =
        new ProcessBuilder("sh", ExampleExchange.FOLDER.resolve("verify.sh").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(script.getInputStream().readAllBytes(), US_ASCII);
    assertTrue(script.waitFor(60, TimeUnit.SECONDS), "the script does not end");
    assertEquals(0, script.exitValue(), said);
    assertEquals(STEPS.size(), said.lines().filter(line -> line.endsWith(": ok")).count(), said);
  }

  private static boolean runs(String... command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

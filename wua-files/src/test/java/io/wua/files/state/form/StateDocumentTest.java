package io.wua.files.state.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.HostInfo;
import io.wua.core.report.HostReport;
import io.wua.core.report.HostStatus;
import io.wua.core.report.ReportedUpdate;
import io.wua.core.report.StatusRow;
import io.wua.core.report.UpdateStatus;
import io.wua.core.report.WindowsUpdateStatus;
import io.wua.core.report.exchange.ServerMemory;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import io.wua.core.update.Update;
import io.wua.testkit.Seeded;
import io.wua.testkit.report.SampleReports;
import io.wua.testkit.update.AnyUpdate;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept as JSON is read again as what it was. */
class StateDocumentTest {
  private static <T> Optional<T> maybe(SplittableRandom random, Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private static Instant moment(SplittableRandom random) {
    return Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
  }

  private static Payload payload(SplittableRandom random) {
    return new Payload(
        "a \"file\" \u00e9 \ud83d\ude00.cab",
        random.nextBoolean() ? OptionalLong.of(random.nextLong(1L << 40)) : OptionalLong.empty(),
        new Sha1("0a".repeat(20)),
        maybe(random, () -> new Sha256("0b".repeat(32))),
        maybe(random, () -> URI.create("http://example.org/a%20file.cab")));
  }

  private static ReportedUpdate update(SplittableRandom random) {
    var builder = AnyUpdate.of(random).toBuilder().description("line\nline\u0000\t\\");
    if (random.nextBoolean()) {
      builder.payloads(List.of(payload(random), payload(random))).cves(List.of("CVE-2026-1"));
    }
    if (random.nextBoolean()) {
      builder.maxDownloadBytes(random.nextLong(1L << 50)).unread(List.of("Size", "Url"));
    }
    Update update = builder.build();
    UpdateStatus[] all = UpdateStatus.values();
    return new ReportedUpdate(
        update,
        new StatusRow(
            update.id(),
            maybe(random, () -> all[random.nextInt(all.length)]),
            random.nextBoolean(),
            maybe(random, () -> moment(random)),
            random.nextBoolean(),
            random.nextBoolean()),
        random.nextBoolean() ? Set.of() : Set.of(new UUID(1, 2), new UUID(3, 4)),
        random.nextBoolean(),
        random.nextBoolean(),
        maybe(random, () -> moment(random)));
  }

  private static HostReport report(SplittableRandom random) {
    List<ReportedUpdate> updates = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      updates.add(update(random));
    }
    return new HostReport(
        SampleReports.HOST,
        new HostInfo(
            "PC \u00fc",
            maybe(random, () -> DottedVersion.parse("10.0.19045.4291")),
            maybe(random, () -> Architecture.ARM64)),
        new WindowsUpdateStatus(
            maybe(random, () -> HostStatus.ERROR),
            maybe(random, random::nextBoolean),
            maybe(random, () -> moment(random)),
            maybe(random, () -> moment(random)),
            maybe(random, () -> Duration.ofMillis(random.nextLong(1_000_000))),
            random.nextBoolean(),
            maybe(random, () -> "10.0.1")),
        maybe(random, () -> updates));
  }

  @Test
  void aReportComesBackWhole() {
    StateDocument<HostReport> document = StateDocument.report();
    Seeded.runs(
        200,
        random -> {
          HostReport report = report(random);
          assertEquals(report, document.read("a report", document.write(report)));
        });
  }

  @Test
  void theDocumentOfAnAgentThatNeverRanStaysAsOlderAgentsWroteIt() throws Exception {
    String text =
        "{\"schema\":\"wua.agent-state/1\",\"version\":0,\"work\":{\"failures\":[]},"
            + "\"host\":{\"policy\":[]},\"updates\":{\"each\":[],\"holds\":[],\"hidden\":[]},"
            + "\"history\":[]}";
    StateDocument<AgentMemory> document = StateDocument.agentMemory();
    assertEquals(text, new String(document.write(AgentMemory.nothing()), StandardCharsets.UTF_8));
    assertEquals(AgentMemory.nothing(), document.read("it", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static final String REST =
      "\"revision\":1,\"registrations\":{\"count\":0},\"hashes\":[]}";

  private static ServerMemory server(String text) throws WuaException {
    return StateDocument.serverMemory().read("it", text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{" + REST,
        "{\"schema\":7," + REST,
        "{\"schema\":\"wua.server-memory\"," + REST,
        "{\"schema\":\"wua.server-memory/0\"," + REST,
        "{\"schema\":\"wua.agent-state/1\"," + REST,
        "{\"schema\":\"wua.server-memory/1\",\"revision\":1," + REST,
        "{\"schema\":\"wua.server-memory/1\",\"lastExternalIp\":7," + REST,
        "{\"schema\":\"wua.server-memory/1\"," + REST + "{}",
        "{\"schema\":\"wua.server-memory/1\",\"revision\":1,\"registrations\":{\"count\":0}}",
        "{\"schema\":\"wua.server-memory/1\",\"revision\":1,\"registrations\":{\"count\":1},"
            + "\"hashes\":[]}",
        "{\"schema\":\"wua.server-memory/1\",\"revision\":1,\"registrations\":{\"count\":0},"
            + "\"hashes\":{}}",
        "{\"schema\":\"wua.server-memory/1\",\"revision\":1,\"registrations\":{\"count\":0},"
            + "\"hashes\":[{\"section\":\"a\",\"hash\":\"1\"},{\"section\":\"a\",\"hash\":\"2\"}]}"
      })
  void whatIsNotOfTheFormIsRefused(String text) {
    WuaException refused = assertThrows(WuaException.class, () -> server(text));
    assertEquals(FailureReason.MALFORMED, refused.reason());
    assertTrue(refused.getMessage().startsWith("it"), refused::getMessage);
  }

  @Test
  void aDocumentWithoutWhatMayBeAbsentIsRead() throws Exception {
    assertEquals(ServerMemory.none().next(), server("{\"schema\":\"wua.server-memory/1\"," + REST));
  }
}

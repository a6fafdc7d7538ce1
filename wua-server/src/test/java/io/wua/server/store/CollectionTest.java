package io.wua.server.store;

import static io.wua.server.store.PayloadRows.file;
import static io.wua.server.store.PayloadRows.sha1;
import static io.wua.server.store.PayloadRows.wanted;
import static io.wua.server.store.Reports.NOON;
import static io.wua.server.store.Reports.id;
import static io.wua.server.store.Reports.row;
import static io.wua.server.store.Reports.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.download.plan.Leaf;
import io.wua.core.download.plan.UpdateLeaves;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.core.host.VersionFacts;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.UpdateId;
import io.wua.server.collect.CollectResult;
import io.wua.server.collect.Collector;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.collect.CollectRules;
import io.wua.server.fleet.payload.CameBy;
import io.wua.server.fleet.payload.ImportedFile;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.fleet.registration.Proof;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.fleet.report.ReportedRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deleting files that no host needs, in a folder and a database. */
@OnEveryDatabase
class CollectionTest {
  private static final Duration SILENCE = Duration.ofDays(90);
  private static final CollectRules RULES =
      new CollectRules(NOON.plus(Duration.ofDays(1)), Duration.ofDays(30), OptionalLong.empty());

  private final DatabaseKind kind;
  @TempDir Path folder;
  private Path payloads;
  private ServerStore store;
  private final AtomicInteger published = new AtomicInteger();
  private final AtomicInteger revisions = new AtomicInteger();

  CollectionTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() throws Exception {
    payloads = Files.createDirectory(folder.resolve("waptwua"));
    store = ServerStore.open(kind.fresh(folder), RegistrationRules.of(true));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private HostId host(String uuid) {
    HostId host = new HostId(uuid);
    store.registrations().register(Reports.of(host, 0).registration(), new Proof.None());
    return host;
  }

  private void reports(HostId host, ReportedRow... rows) {
    store
        .reports()
        .apply(
            Reports.of(host, revisions.incrementAndGet())
                .updates(
                    Stream.of(rows)
                        .map(r -> update((int) r.id().guid().getLeastSignificantBits()))
                        .toList())
                .rows(rows)
                .done());
  }

  private static ReportedRow forbidden(int number) {
    ReportedRow row = row(number, "DISCARDED");
    return new ReportedRow(
        row.id(),
        row.status(),
        Optional.of(false),
        row.installed(),
        row.present(),
        row.hidden(),
        row.delayed(),
        row.delayedUntil(),
        row.downloaded(),
        row.installDate(),
        row.history());
  }

  private static ReportedRow onTheHostAndDelayed(int number) {
    ReportedRow row = row(number, "PENDING");
    return new ReportedRow(
        row.id(),
        row.status(),
        row.allowed(),
        row.installed(),
        row.present(),
        row.hidden(),
        Optional.of(true),
        Optional.of(NOON.plus(Duration.ofDays(300))),
        Optional.of(true),
        row.installDate(),
        row.history());
  }

  /** The file of the update of the same number, in the folder and in the database. */
  private void lies(int number) throws Exception {
    PayloadFile file = file(number);
    Files.writeString(payloads.resolve(file.name()), "content " + number);
    store
        .files()
        .add(
            new PayloadFile(
                file.sha1(),
                file.sha256(),
                file.name(),
                file.sizeBytes(),
                CameBy.FETCHED,
                NOON.minus(Duration.ofDays(60 - number)),
                NOON));
  }

  private boolean isThere(int number) throws WuaException {
    boolean inFolder = Files.exists(payloads.resolve(file(number).name()));
    assertEquals(inFolder, store.files().find(sha1(number)).isPresent(), "file and row");
    return inFolder;
  }

  /** Update n has file n. */
  private static Optional<UpdateLeaves> leaves(UpdateId id, VersionFacts windows) {
    int number = (int) id.guid().getLeastSignificantBits();
    Payload payload = wanted(number, 1).payload();
    return Optional.of(
        new UpdateLeaves(
            id, List.of(), List.of(new Leaf(id(900), Optional.of("Cbs"), List.of(payload)))));
  }

  private Collector collector(Failpoints failpoints) {
    return new Collector(
        store, CollectionTest::leaves, payloads, published::incrementAndGet, failpoints);
  }

  private CollectResult collect() throws WuaException {
    return collector(Failpoints.none()).run(RULES, SILENCE);
  }

  @Test
  void aFileThatTwoHostsNeedGoesWhenBothHaveTheUpdate() throws Exception {
    HostId one = host("A");
    HostId two = host("B");
    lies(1);
    reports(one, row(1, "PENDING"));
    reports(two, row(1, "PENDING"));
    assertEquals(List.of(), collect().plan().collected());
    reports(one, row(1, "OK"));
    assertEquals(List.of(), collect().plan().collected());
    assertTrue(isThere(1));
    assertEquals(0, published.get());
    reports(two, row(1, "OK"));
    CollectResult dry = collector(Failpoints.none()).look(RULES, SILENCE);
    assertTrue(isThere(1));
    CollectResult run = collect();
    assertEquals(dry, run);
    assertEquals(1, run.plan().collected().size());
    assertFalse(isThere(1));
    assertEquals(1, published.get());
    assertEquals(List.of(), collect().plan().collected());
    try (Stream<Path> left = Files.list(payloads)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void whatIsDelayedOrOnTheHostStaysAndWhatIsForbiddenGoes() throws Exception {
    reports(host("A"), onTheHostAndDelayed(1), forbidden(2));
    lies(1);
    lies(2);
    collect();
    assertTrue(isThere(1));
    assertFalse(isThere(2));
  }

  @Test
  void aHostThatIsSilentForTooLongDoesNotCountAndIsCounted() throws Exception {
    reports(host("A"), row(1, "PENDING"));
    lies(1);
    CollectRules later =
        new CollectRules(NOON.plus(Duration.ofDays(90)), Duration.ZERO, OptionalLong.empty());
    assertEquals(0, collector(Failpoints.none()).run(later, SILENCE).silentHosts());
    assertTrue(isThere(1));
    CollectResult result =
        collector(Failpoints.none()).run(later, SILENCE.minus(Duration.ofSeconds(1)));
    assertEquals(1, result.silentHosts());
    assertFalse(isThere(1));
  }

  @Test
  void aFileThatAReportMakesNeededWhileItIsCollectedStays() throws Exception {
    HostId host = host("A");
    reports(host, row(1, "OK"), row(2, "OK"));
    lies(1);
    lies(2);
    List<String> moments = new ArrayList<>();
    CollectResult result =
        collector(
                moment -> {
                  if (moment.equals("collect.forget.before")) {
                    reports(host, row(1, "PENDING"), row(2, "OK"));
                  }
                  moments.add(moment);
                })
            .run(RULES, SILENCE);
    assertTrue(moments.contains("collect.move.after"), moments::toString);
    assertTrue(isThere(1));
    assertFalse(isThere(2));
    assertEquals(1, result.plan().collected().size());
  }

  @Test
  void aFileThatIsPlacedAgainMeanwhileGoesBack() throws Exception {
    lies(1);
    collector(
            moment -> {
              if (moment.equals("collect.move.after")) {
                try {
                  store.files().add(file(1));
                } catch (WuaException e) {
                  throw new IllegalStateException(e);
                }
              }
            })
        .run(RULES, SILENCE);
    assertTrue(isThere(1));
  }

  @Test
  void anEndedProcessLeavesNoRowWithoutAFileAndTheNextFinishes() throws Exception {
    List<String> moments =
        List.of(
            "collect.forget.before",
            "collect.forget.after",
            "collect.move.before",
            "collect.move.after",
            "collect.delete.before",
            "collect.delete.after");
    for (String end : moments) {
      lies(1);
      Failpoints killed =
          moment -> {
            if (moment.equals(end)) {
              throw new IllegalStateException("ended");
            }
          };
      assertThrows(IllegalStateException.class, () -> collector(killed).run(RULES, SILENCE), end);
      if (store.files().find(sha1(1)).isPresent()) {
        assertTrue(Files.exists(payloads.resolve(file(1).name())), end);
      }
      collect();
      assertFalse(Files.exists(payloads.resolve(".collected")), end);
      assertEquals(Optional.empty(), store.files().find(sha1(1)), end);
      // Without a row it is left to the inventory.
      Files.deleteIfExists(payloads.resolve(file(1).name()));
    }
  }

  @Test
  void filesThatTheDatabaseDoesNotKnowAreLeftAloneAndCounted() throws Exception {
    lies(1);
    for (String name :
        List.of("unknown.cab", "other.msu", "wsusscn2.cab", ".stfolder", "half.part")) {
      Files.writeString(payloads.resolve(name), name);
    }
    assertEquals(2, collect().unknownFiles());
    try (Stream<Path> left = Files.list(payloads)) {
      assertEquals(5, left.count());
    }
  }

  @Test
  void whatWasJustImportedStays() throws Exception {
    lies(1);
    store
        .wants()
        .imported(file(2), new ImportedFile(new KbNumber("5060842"), sha1(2), "ann", NOON));
    Files.writeString(payloads.resolve(file(2).name()), "imported");
    collect();
    assertFalse(isThere(1));
    assertTrue(isThere(2));
  }
}

package io.wua.server.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.app.cli.WuaCommandLine;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.http.fetch.FetchLimits;
import io.wua.http.fetch.Fetcher;
import io.wua.http.fetch.FileCheck;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fetch.pace.Timing;
import io.wua.http.wire.repository.FileIndex;
import io.wua.http.wire.repository.SyncDocument;
import io.wua.server.mirror.Mirror;
import io.wua.server.mirror.MirrorResult;
import io.wua.server.mirror.MirrorSettings;
import io.wua.server.mirror.MirrorWindow;
import io.wua.server.publish.RepositoryDocuments;
import io.wua.server.publish.RepositoryKey;
import io.wua.server.settings.DataFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mirror of a running server. */
class MirrorTest {
  @TempDir private Path folder;
  private Path data;
  private Path to;
  private RunningServer server;
  private HttpConnection connection;
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    data = folder.resolve("data");
    to = folder.resolve("mirror");
    server = RunningServer.in(data);
    connection = HttpConnection.open(ConnectionSettings.direct("test"));
  }

  @AfterEach
  void stop() {
    connection.close();
    server.close();
  }

  private MirrorSettings settings(boolean mayDelete) {
    return new MirrorSettings(
        server.uri(),
        Optional.empty(),
        Optional.empty(),
        mayDelete,
        this::fetcher,
        FileCheck.none());
  }

  private Fetcher fetcher(FetchLimits limits) {
    return Fetcher.over(connection).limits(limits.withDiskFloor(0)).timing(new Hurried()).build();
  }

  /** Waits for nothing, so that tries follow each other at once. */
  private static class Hurried implements Timing {
    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public Instant now() {
      return Instant.now();
    }

    @Override
    public void sleep(Duration wait) {
      // At once.
    }
  }

  private MirrorResult round() throws WuaException {
    return round(settings(false));
  }

  private MirrorResult round(MirrorSettings settings) throws WuaException {
    said.clear();
    try (Mirror mirror =
        Mirror.open(settings, to, Clock.systemUTC(), said::add, Failpoints.none())) {
      return mirror.round();
    }
  }

  private FailureReason refusal() {
    return assertThrows(WuaException.class, this::round).reason();
  }

  private void publish() throws Exception {
    RepositoryDocuments.in(
            DataFolder.open(data),
            data.resolve("waptwua"),
            server.server().store(),
            Clock.systemUTC(),
            Failpoints.none())
        .publishSync();
  }

  private Path served() {
    return data.resolve("published").resolve("sync.json");
  }

  private FileIndex index() throws Exception {
    return SyncDocument.read(Files.readAllBytes(served()), any -> true).index();
  }

  private void serve(FileIndex index) throws Exception {
    Files.write(served(), SyncDocument.write(index, RepositoryKey.open(data, Instant.now())));
  }

  private List<String> mirrored() throws Exception {
    try (Stream<Path> files = Files.list(to.resolve("waptwua"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void fill(int count) throws Exception {
    for (int i = 0; i < count; i++) {
      server.put("f" + i + ".cab", "content " + i);
    }
    publish();
  }

  @Test
  void hasWhatTheServerHasAndFetchesOnlyWhatChanges() throws Exception {
    fill(3);
    assertEquals(new MirrorResult(3, 27, 0, 0, 0, 0, false), round());
    assertEquals(List.of("f0.cab", "f1.cab", "f2.cab"), mirrored());
    assertEquals("content 1", Files.readString(to.resolve("waptwua/f1.cab")));
    assertEquals(Files.readString(served()), Files.readString(to.resolve("sync.json")));
    assertEquals("+ f0.cab 9", said.get(0));
    assertEquals(new MirrorResult(0, 0, 3, 0, 0, 0, false), round());
    server.put("f1.cab", "changed content");
    publish();
    assertEquals(new MirrorResult(1, 15, 2, 0, 0, 0, false), round());
    assertEquals("changed content", Files.readString(to.resolve("waptwua/f1.cab")));
  }

  @Test
  void mendsWhatSomebodyDamagedHere() throws Exception {
    fill(2);
    round();
    Files.writeString(to.resolve("waptwua/f0.cab"), "damaged!!");
    assertEquals(1, round().fetched());
    assertEquals("content 0", Files.readString(to.resolve("waptwua/f0.cab")));
  }

  @Test
  void deletesWhatLeftTheIndexAndNothingThatItDidNotPutThere() throws Exception {
    fill(10);
    round();
    Files.writeString(to.resolve("waptwua/own.txt"), "of the administrator");
    Files.createDirectory(to.resolve("waptwua/.stfolder"));
    Files.delete(data.resolve("waptwua/f3.cab"));
    publish();
    assertEquals(new MirrorResult(0, 0, 9, 1, 0, 0, false), round());
    assertEquals(List.of("- f3.cab"), said);
    assertFalse(Files.exists(to.resolve("waptwua/f3.cab")));
    assertTrue(Files.exists(to.resolve("waptwua/own.txt")));
    assertTrue(Files.exists(to.resolve("waptwua/.stfolder")));
  }

  @Test
  void stopsWhereMoreThanAFifthWouldGoUnlessItIsTold() throws Exception {
    fill(10);
    round();
    String before = Files.readString(to.resolve("sync.json"));
    for (int i = 0; i < 3; i++) {
      Files.delete(data.resolve("waptwua/f" + i + ".cab"));
    }
    server.put("new.cab", "new");
    publish();
    assertEquals(new MirrorResult(1, 3, 7, 0, 0, 0, true), round());
    assertTrue(said.get(1).contains("--allow-deletion"), said.toString());
    assertEquals(11, mirrored().size());
    assertEquals(before, Files.readString(to.resolve("sync.json")));
    assertEquals(3, round(settings(true)).deleted());
    assertEquals(8, mirrored().size());
    assertEquals(Files.readString(served()), Files.readString(to.resolve("sync.json")));
  }

  @Test
  void believesTheSignerThatItSawFirstAndNoOther() throws Exception {
    fill(1);
    round();
    Files.delete(data.resolve(RepositoryKey.FILE));
    server.put("evil.cab", "evil");
    publish();
    assertEquals(FailureReason.UNTRUSTED, refusal());
    assertEquals(List.of("f0.cab"), mirrored());
    Sha256 told =
        SyncDocument.read(Files.readAllBytes(served()), any -> true).signer().fingerprint();
    MirrorSettings pinned =
        new MirrorSettings(
            server.uri(),
            Optional.empty(),
            Optional.of(told),
            false,
            this::fetcher,
            FileCheck.none());
    assertEquals(1, round(pinned).fetched());
    assertEquals(2, round().kept());
  }

  @Test
  void believesNoIndexThatWasChangedExpiredOrIsOlderThanTheLast() throws Exception {
    fill(1);
    String old = Files.readString(served());
    server.put("b.cab", "b");
    publish();
    round();
    Files.writeString(served(), old);
    assertEquals(FailureReason.UNTRUSTED, refusal());
    publish();
    FileIndex now = index();
    Instant past = Instant.now().minusSeconds(60);
    serve(new FileIndex(now.version() + 1, past.minusSeconds(60), past, now.files()));
    assertEquals(FailureReason.UNTRUSTED, refusal());
    serve(new FileIndex(now.version() + 2, now.created(), now.expires(), now.files()));
    Files.writeString(served(), Files.readString(served()).replace("b.cab", "c.cab"));
    assertEquals(FailureReason.UNTRUSTED, refusal());
    Files.writeString(served(), "");
    assertEquals(FailureReason.UNTRUSTED, refusal());
    Files.delete(served());
    assertEquals(FailureReason.NOT_FOUND, refusal());
    assertEquals(2, mirrored().size());
    serve(new FileIndex(now.version() + 3, now.created(), now.expires(), now.files()));
    assertEquals(2, round().kept());
  }

  @Test
  void keepsNothingThatIsNotWhatTheIndexSays() throws Exception {
    fill(2);
    Files.writeString(data.resolve("waptwua/f0.cab"), "content");
    Files.delete(data.resolve("waptwua/f1.cab"));
    MirrorResult result = round();
    assertEquals(2, result.failed());
    assertEquals(List.of(), mirrored());
    assertFalse(Files.exists(to.resolve("sync.json")), "the index names what is not here");
    fill(2);
    assertEquals(2, round().fetched());
    assertTrue(Files.exists(to.resolve("sync.json")));
  }

  @Test
  void goesOnWhereItsProcessEndedBetweenFiles() throws Exception {
    fill(5);
    try (Mirror dying =
        Mirror.open(
            settings(false),
            to,
            Clock.systemUTC(),
            line -> {
              if (line.startsWith("+ f2")) {
                throw new IllegalStateException("killed");
              }
            },
            Failpoints.none())) {
      assertThrows(IllegalStateException.class, dying::round);
    }
    assertEquals(3, mirrored().size());
    assertFalse(Files.exists(to.resolve("sync.json")));
    assertEquals(new MirrorResult(2, 18, 3, 0, 0, 0, false), round());
    assertTrue(Files.exists(to.resolve("sync.json")));
  }

  @Test
  void leavesTheOldIndexOrTheNewOneWhereverItsProcessEnds() throws Exception {
    fill(1);
    round();
    String before = Files.readString(to.resolve("sync.json"));
    server.put("b.cab", "b");
    publish();
    for (String moment : List.of("sync.json.write.before", "sync.json.publish.before")) {
      try (Mirror dying =
          Mirror.open(
              settings(false),
              to,
              Clock.systemUTC(),
              said::add,
              reached -> {
                if (reached.equals(moment)) {
                  throw new IllegalStateException(moment);
                }
              })) {
        assertThrows(IllegalStateException.class, dying::round);
      }
      assertEquals(before, Files.readString(to.resolve("sync.json")), moment);
    }
    assertEquals(2, round().kept());
    assertEquals(Files.readString(served()), Files.readString(to.resolve("sync.json")));
  }

  @Test
  void fetchesNothingOutsideOfItsWindowAndStopsWhenItEnds() throws Exception {
    fill(3);
    Hand clock = new Hand(today("21:59"));
    MirrorSettings night =
        new MirrorSettings(
            server.uri(),
            Optional.of(MirrorWindow.parse("22:00-06:00")),
            Optional.empty(),
            false,
            this::fetcher,
            FileCheck.none());
    try (Mirror mirror =
        Mirror.open(
            night,
            to,
            clock,
            line -> clock.now = line.startsWith("+ f0") ? today("06:00") : clock.now,
            Failpoints.none())) {
      assertEquals(0, mirror.round().fetched());
      assertEquals(List.of(), mirrored());
      clock.now = today("23:00");
      assertEquals(new MirrorResult(1, 9, 0, 0, 0, 2, false), mirror.round());
      assertFalse(Files.exists(to.resolve("sync.json")));
      clock.now = today("05:00");
      assertEquals(new MirrorResult(2, 18, 1, 0, 0, 0, false), mirror.round());
    }
  }

  @Test
  void stopsWithinAFileWhenItsWindowEnds() throws Exception {
    server.put("large.cab", "x".repeat(300_000));
    publish();
    Hand clock = new Hand(today("23:00"));
    Timing late =
        new Hurried() {
          private long nanos;

          @Override
          public long nanos() {
            clock.now = today("06:00");
            return nanos += Duration.ofHours(2).toNanos();
          }
        };
    List<Timing> timings = new ArrayList<>(List.of(new Hurried(), late));
    MirrorSettings night =
        new MirrorSettings(
            server.uri(),
            Optional.of(MirrorWindow.parse("22:00-06:00")),
            Optional.empty(),
            false,
            limits ->
                Fetcher.over(connection)
                    .limits(limits.withDiskFloor(0))
                    .timing(timings.isEmpty() ? new Hurried() : timings.remove(0))
                    .build(),
            FileCheck.none());
    try (Mirror mirror = Mirror.open(night, to, clock, said::add, Failpoints.none())) {
      assertEquals(new MirrorResult(0, 0, 0, 0, 0, 1, false), mirror.round(), said.toString());
      clock.now = today("23:00");
      assertEquals(1, mirror.round().fetched(), said.toString());
    }
    assertEquals(300_000, Files.size(to.resolve("waptwua/large.cab")));
  }

  /** That time of the day on which the index is good. */
  private static Instant today(String time) {
    return Instant.now()
        .atZone(ZoneOffset.UTC)
        .toLocalDate()
        .atTime(LocalTime.parse(time))
        .toInstant(ZoneOffset.UTC);
  }

  /** A clock that is set by hand. */
  private static final class Hand extends Clock {
    private Instant now;

    Hand(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Test
  void theCatalogIsLookedAtBeforeItTakesItsPlace() throws Exception {
    server.put("wsusscn2.cab", "no catalog");
    server.put("a.cab", "a");
    publish();
    MirrorSettings strict =
        new MirrorSettings(
            server.uri(),
            Optional.empty(),
            Optional.empty(),
            false,
            this::fetcher,
            file -> {
              throw new WuaException(FailureReason.UNTRUSTED, "nobody vouches for it");
            });
    MirrorResult result = round(strict);
    assertEquals(1, result.failed());
    assertEquals(List.of("a.cab"), mirrored());
  }

  @Test
  void oneMirrorWorksInAFolder() throws Exception {
    fill(1);
    try (Mirror first =
        Mirror.open(settings(false), to, Clock.systemUTC(), said::add, Failpoints.none())) {
      assertEquals(FailureReason.BUSY, refusal());
      assertEquals(1, first.round().fetched());
    }
    assertEquals(1, round().kept());
  }

  private int wua(StringWriter out, StringWriter err, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("mirror", "--from", server.uri().toString(), "--to", to.toString(), "--once"));
    arguments.addAll(List.of(more));
    return new WuaCommandLine(new PrintWriter(out), new PrintWriter(err))
        .run(arguments.toArray(String[]::new));
  }

  @Test
  void theCommandSaysWhatItMovedAndEndsByWhatBecameOfIt() throws Exception {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertEquals(1, wua(out, err));
    assertTrue(err.toString().contains("has no sync.json"), err.toString());
    fill(2);
    assertEquals(0, wua(out, err, "--window", "00:00-23:59:59.999999999"), err.toString());
    assertTrue(
        out.toString()
            .contains("2 files and 18 bytes fetched, 0 unchanged, 0 deleted, 0 failed, 0 skipped"),
        out.toString());
    server.put("wsusscn2.cab", "no catalog");
    publish();
    assertEquals(5, wua(out, err));
    assertTrue(out.toString().contains("! wsusscn2.cab: "), out.toString());
    Files.delete(data.resolve("waptwua/wsusscn2.cab"));
    Files.delete(data.resolve("waptwua/f0.cab"));
    publish();
    assertEquals(1, wua(out, err));
    assertTrue(out.toString().contains("STOPPED"), out.toString());
    assertEquals(0, wua(out, err, "--allow-deletion"), err.toString());
    assertEquals(List.of("f1.cab"), mirrored());
    assertEquals(2, wua(out, err, "--window", "never"));
    assertEquals(2, wua(out, err, "--signer", "x"));
    assertEquals(1, wua(out, err, "--signer", "ab".repeat(32)));
  }
}

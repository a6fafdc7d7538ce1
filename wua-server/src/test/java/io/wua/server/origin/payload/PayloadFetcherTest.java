package io.wua.server.origin.payload;

import static io.wua.server.origin.payload.FetchBench.bytes;
import static io.wua.server.origin.payload.FetchBench.names;
import static io.wua.server.origin.payload.FetchBench.sha1;
import static io.wua.server.origin.payload.FetchBench.wanted;
import static io.wua.server.origin.payload.LoopbackOrigin.cut;
import static io.wua.server.origin.payload.LoopbackOrigin.endless;
import static io.wua.server.origin.payload.LoopbackOrigin.status;
import static io.wua.server.origin.payload.LoopbackOrigin.truncated;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.WuaException;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import io.wua.http.fetch.pace.Bandwidth;
import io.wua.http.fetch.part.PartFile;
import io.wua.server.fleet.payload.CameBy;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.fleet.payload.Want;
import io.wua.server.fleet.payload.WantState;
import io.wua.server.fleet.want.WantedFile;
import io.wua.server.store.DatabaseKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching the queue from a server that does what it should, and from one that does not. */
class PayloadFetcherTest {
  private static final int SIZE = 300_000;
  private static final byte[] CONTENT = bytes(1, SIZE);
  private static final Sha1 DIGEST = sha1(CONTENT);
  private static final String STORED = "a_" + DIGEST + ".cab";

  @TempDir Path root;
  private FetchBench bench;
  private LoopbackOrigin origin;

  @BeforeEach
  void open() throws Exception {
    bench = new FetchBench(root, DatabaseKind.H2.fresh(root), new JumpingTiming());
    origin = new LoopbackOrigin();
    bench.want(wanted("a.cab", CONTENT, origin.serves("/a.cab", CONTENT)));
  }

  @AfterEach
  void close() {
    if (origin != null) {
      origin.close();
    }
    if (bench != null) {
      bench.close();
    }
  }

  private void assertArrived(FetchRound round) throws Exception {
    assertEquals(List.of(STORED), round.files().stream().map(PayloadFile::name).toList());
    assertEquals(List.of(STORED), bench.visible());
    assertArrayEquals(CONTENT, Files.readAllBytes(bench.folder.resolve(STORED)));
    assertEquals(List.of(), bench.incoming());
    assertEquals(List.of(), bench.store.wants().all());
    assertEquals(DIGEST, bench.store.files().all().get(0).sha1());
  }

  private Want want() throws WuaException {
    return bench.store.wants().all().get(0);
  }

  private static <T extends TryOutcome> T last(FetchRound round, Class<T> kind) {
    TryOutcome outcome = round.tries().get(round.tries().size() - 1).outcome();
    return assertInstanceOf(kind, outcome, outcome::toString);
  }

  @Test
  void putsAFileInItsPlaceAndKnowsIt() throws Exception {
    FetchRound round = bench.run();
    assertArrived(round);
    assertEquals(SIZE, round.movedBytes());
    assertEquals(CameBy.FETCHED, bench.store.files().all().get(0).cameBy());
    assertEquals(0, bench.run().tries().size());
    assertEquals(1, origin.asked().size());
  }

  @Test
  void goesOnAfterACutWhereItEnded() throws Exception {
    origin.fails("/a.cab", cut(100_000));
    assertArrived(bench.run());
    assertEquals(Optional.empty(), origin.asked().get(0).range());
    String range = origin.asked().get(1).range().orElseThrow();
    assertTrue(range.matches("bytes=[1-9][0-9]*-"), range);
    assertEquals(JumpingTiming.NOON.plusSeconds(60), bench.timing.now());
  }

  @Test
  void takesNoTruncatedFileForAWholeOne() throws Exception {
    origin.fails("/a.cab", truncated(100_000));
    assertArrived(bench.run());
    assertEquals(2, origin.asked().size());
  }

  @Test
  void readsNoMoreThanTheFileHas() throws Exception {
    origin.fails("/a.cab", endless());
    last(bench.run(), TryOutcome.Refused.class);
    assertEquals(WantState.QUARANTINED, want().state());
    assertEquals(List.of(), bench.visible());
  }

  @Test
  void keepsAnotherContentAwayFromHostsAndAsksNoMore() throws Exception {
    byte[] other = bytes(2, SIZE);
    origin.serves("/a.cab", other);
    TryOutcome.Refused refused = last(bench.run(), TryOutcome.Refused.class);
    assertTrue(refused.reason().contains(sha1(other).hex()), refused.reason());
    assertEquals(List.of(), bench.visible());
    assertEquals(List.of(), bench.incoming());
    assertEquals(WantState.QUARANTINED, want().state());
    assertEquals(List.of(sha1(other) + ".file", sha1(other) + ".json"), names(bench.quarantined));
    assertArrayEquals(other, Files.readAllBytes(bench.quarantined.resolve(sha1(other) + ".file")));
    String note = Files.readString(bench.quarantined.resolve(sha1(other) + ".json"));
    assertTrue(note.contains("\"schema\" : \"wua.quarantine/1\""), note);
    assertTrue(note.contains("/a.cab\""), note);
    bench.timing.jump(Duration.ofDays(30));
    assertEquals(0, bench.run().tries().size());
    assertEquals(1, origin.asked().size());
    origin.serves("/a.cab", CONTENT);
    bench.store.wants().retry(DIGEST, bench.timing.now());
    assertArrived(bench.run());
  }

  @Test
  void theQuarantineDoesNotGrowPastItsBounds() throws Exception {
    for (int i = 10; i < 16; i++) {
      origin.serves("/a.cab", bytes(i, SIZE));
      bench.store.wants().retry(DIGEST, bench.timing.now());
      last(bench.run(), TryOutcome.Refused.class);
      bench.timing.jump(Duration.ofHours(1));
    }
    assertEquals(2 * FetchBench.MOST_QUARANTINED, names(bench.quarantined).size());
    assertTrue(names(bench.quarantined).contains(sha1(bytes(15, SIZE)) + ".file"));
  }

  @Test
  void comesBackLateForAFileThatDoesNotExist() throws Exception {
    origin.fails("/a.cab", status(410));
    assertTrue(last(bench.run(), TryOutcome.Failed.class).lasting());
    assertEquals(1, origin.asked().size());
    assertTrue(want().nextTryOn().isAfter(bench.timing.now().plus(Duration.ofHours(11))));
    assertEquals(1, want().rounds());
  }

  @Test
  void triesAgainAfterAnErrorOfTheServer() throws Exception {
    origin.fails("/a.cab", status(500), status(503));
    assertArrived(bench.run());
    assertEquals(3, origin.asked().size());
    assertEquals(JumpingTiming.NOON.plusSeconds(120), bench.timing.now());
  }

  @Test
  void waitsLongerAfterEachRoundUpToADay() throws Exception {
    Duration before = Duration.ZERO;
    for (int round = 1; round <= 8; round++) {
      origin.fails("/a.cab", status(500), status(500), status(500));
      assertEquals(3, bench.run().tries().size());
      assertEquals(round, want().rounds());
      Duration wait = Duration.between(bench.timing.now(), want().nextTryOn());
      Duration most = Duration.ofHours(1L << Math.min(round - 1, 10));
      Duration limit = most.compareTo(Duration.ofDays(1)) < 0 ? most : Duration.ofDays(1);
      assertTrue(wait.compareTo(limit) <= 0, wait::toString);
      assertTrue(wait.compareTo(limit.dividedBy(2)) >= 0, wait::toString);
      bench.timing.jump(wait);
    }
    assertArrived(bench.run());
  }

  @Test
  void startsNoFileThatHasNoRoom() throws Exception {
    bench.space = () -> SIZE + 999;
    assertEquals(TryOutcome.Cause.NO_ROOM, last(bench.run(), TryOutcome.Skipped.class).cause());
    assertEquals(List.of(), origin.asked());
    assertEquals(List.of(0, 0), List.of(want().tries(), want().rounds()));
    assertTrue(want().lastError().orElseThrow().contains("wua_disk_floor"));
    assertEquals(0, bench.run().tries().size());
    bench.timing.jump(Duration.ofMinutes(30));
    bench.space = () -> SIZE + 1_000;
    assertArrived(bench.run());
  }

  @Test
  void stopsWhereTheDiskFillsUpMeanwhileAndGoesOnLater() throws Exception {
    byte[] large = bytes(3, 20 << 20);
    bench.want(wanted("large.cab", large, origin.serves("/large.cab", large)));
    List<Long> asked = Collections.synchronizedList(new ArrayList<>());
    bench.space =
        () -> {
          asked.add(1L);
          return asked.size() <= 2 ? 1L << 40 : 1_500;
        };
    assertEquals(TryOutcome.Cause.NO_ROOM, last(bench.run(), TryOutcome.Skipped.class).cause());
    assertEquals(List.of(), bench.visible());
    assertEquals(0, want().tries());
    bench.space = () -> 1L << 40;
    bench.timing.jump(Duration.ofMinutes(30));
    assertEquals(1, bench.run().files().size());
    assertTrue(origin.asked().get(1).range().isPresent());
    assertEquals(1, bench.visible().size());
  }

  @Test
  void staysWithinItsQuota() throws Exception {
    byte[] second = bytes(4, SIZE);
    WantedFile large = wanted("b.cab", second, origin.serves("/b.cab", second), 9);
    bench.want(large, wanted("a.cab", CONTENT, origin.uri("/a.cab")));
    bench.quota = OptionalLong.of(SIZE + 1_000);
    try (PayloadFetcher fetcher =
        bench
            .fetcher("test")
            .plan(FetchPlan.usual(new SplittableRandom(1)).withWorkers(1))
            .build()) {
      FetchRound round = fetcher.run();
      assertEquals(List.of(large.storedName()), bench.visible());
      TryOutcome.Skipped skipped = last(round, TryOutcome.Skipped.class);
      assertTrue(skipped.reason().contains("wua_disk_quota"), skipped.reason());
    }
  }

  @Test
  void putsWhatLiesUnderTheNameOfAnotherFileAway() throws Exception {
    Files.writeString(bench.folder.resolve(STORED), "something else");
    assertArrived(bench.run());
    assertEquals(2, names(bench.quarantined).size());
  }

  @Test
  void fetchesNothingThatLiesThereAlready() throws Exception {
    Files.write(bench.folder.resolve(STORED), CONTENT);
    FetchRound round = bench.run();
    assertArrived(round);
    assertEquals(0, round.movedBytes());
    assertEquals(List.of(), origin.asked());
  }

  @Test
  void takesNoFileForTheRightOneByItsShaOneAlone() throws Exception {
    Files.write(bench.folder.resolve(STORED), CONTENT);
    Payload other =
        new Payload(
            "a.cab",
            SIZE,
            DIGEST,
            Optional.of(new Sha256("0".repeat(64))),
            Optional.of(origin.uri("/a.cab")));
    bench.want(new WantedFile(other, 1));
    TryOutcome.Refused refused = last(bench.run(), TryOutcome.Refused.class);
    assertTrue(refused.reason().contains("SHA-256"), refused.reason());
  }

  @Test
  void waitsForSomebodyElseWhoWritesTheSamePart() throws Exception {
    PartFile theirs = PartFile.open(bench.updates.incoming(DIGEST.hex()));
    try (PayloadFetcher fetcher =
        bench.fetcher("test").log((want, at) -> (outcome, end) -> release(theirs)).build()) {
      FetchRound round = fetcher.run();
      TryOutcome first = round.tries().get(0).outcome();
      assertEquals(
          TryOutcome.Cause.BUSY, assertInstanceOf(TryOutcome.Skipped.class, first).cause());
      assertArrived(new FetchRound(round.tries().subList(1, 2)));
    }
    assertEquals(1, origin.asked().size());
  }

  private static void release(PartFile part) {
    try {
      part.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../x.cab",
        "C:\\x",
        "CON",
        "nul.cab",
        "..",
        "a/../../b.cab",
        "x.part",
        "\u540d\u524d\u202e.cab",
        "a\u0000b.cab",
        " .cab. "
      })
  void noNameLeadsOutOfTheFolder(String name) throws Exception {
    bench.want(wanted(name, CONTENT, origin.uri("/a.cab")));
    assertEquals(1, bench.run().files().size());
    assertEquals(1, bench.visible().size());
    assertEquals(List.of(), bench.incoming());
    assertTrue(bench.visible().get(0).matches("[A-Za-z0-9_-][A-Za-z0-9._-]*[A-Za-z0-9]"));
    assertEquals(List.of("quarantine", "waptwua", "wua.mv.db"), names(root));
  }

  @Test
  void takesNamesOfAnyLength() throws Exception {
    bench.want(wanted("x".repeat(5_000) + ".cab", CONTENT, origin.uri("/a.cab")));
    assertEquals(1, bench.run().files().size());
    assertEquals(List.of("x".repeat(120) + "_" + DIGEST + ".cab"), bench.visible());
  }

  @Test
  void asksNowhereWhereItMayNot() throws Exception {
    try (PayloadFetcher fetcher =
        bench
            .fetcher("test")
            .sources(url -> Optional.of(url.getHost() + " is nobody's"), (from, to) -> true)
            .build()) {
      TryOutcome.Refused refused = last(fetcher.run(), TryOutcome.Refused.class);
      assertEquals("127.0.0.1 is nobody's", refused.reason());
    }
    assertEquals(List.of(), origin.asked());
    assertEquals(WantState.QUARANTINED, want().state());
  }

  @Test
  void publishesNothingOnceItsLeaseIsLost() throws Exception {
    try (PayloadFetcher fetcher =
        bench.fetcher("test").progress((name, done, total) -> steal(done)).build()) {
      FetchRound round = fetcher.run();
      assertEquals(TryOutcome.Cause.LEASE_LOST, last(round, TryOutcome.Skipped.class).cause());
    }
    assertEquals(List.of(), bench.visible());
    assertEquals("thief", want().lease().orElseThrow().owner());
    assertEquals(1, origin.asked().size());
  }

  private void steal(long done) {
    if (done == SIZE) {
      bench.timing.jump(Duration.ofMinutes(6));
      Instant now = bench.timing.now();
      try {
        bench.store.wantLeases().lease("thief", now, now.plus(Duration.ofHours(1)));
      } catch (WuaException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void workersShareTheQueueAndFetchNothingTwice() throws Exception {
    List<WantedFile> many = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      byte[] content = bytes(100 + i, 20_000);
      URI url = origin.serves("/many/" + i, content);
      many.add(wanted("m" + i + ".cab", content, url));
    }
    bench.want(many.toArray(WantedFile[]::new));
    try (PayloadFetcher fetcher =
        bench
            .fetcher("test")
            .plan(FetchPlan.usual(new SplittableRandom(1)).withWorkers(4))
            .build()) {
      assertEquals(30, fetcher.run().files().size());
    }
    assertEquals(30, bench.visible().size());
    assertEquals(30, origin.asked().size());
    assertEquals(30, origin.asked().stream().distinct().count());
  }

  @Test
  void tellsOfEachTryAndOfEachFileThatCame() throws Exception {
    origin.fails("/a.cab", status(500));
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    try (PayloadFetcher fetcher =
        bench
            .fetcher("test")
            .log(
                (want, at) -> {
                  told.add("begin " + want.tries());
                  return (outcome, end) -> told.add(outcome.getClass().getSimpleName());
                })
            .arrivals(file -> told.add(file.name()))
            .build()) {
      fetcher.run();
    }
    assertEquals(List.of("begin 0", "Failed", "begin 1", "Arrived", STORED), told);
  }

  @Test
  void takesNoMoreOfTheLineThanItMay() throws Exception {
    try (PayloadFetcher fetcher =
        bench.fetcher("test").bandwidth(Bandwidth.ofMegabits(1, bench.timing)).build()) {
      assertEquals(1, fetcher.run().files().size());
    }
    // 2.4 megabits.
    assertTrue(bench.timing.now().isAfter(JumpingTiming.NOON.plusMillis(2_300)));
  }

  @Test
  void worksByItselfWhenItIsWoken() throws Exception {
    bench.want();
    CountDownLatch came = new CountDownLatch(1);
    try (PayloadFetcher fetcher =
        bench.fetcher("test").arrivals(file -> came.countDown()).build()) {
      fetcher.start();
      bench.want(wanted("a.cab", CONTENT, origin.uri("/a.cab")));
      fetcher.wake();
      assertTrue(came.await(25, TimeUnit.SECONDS));
    }
    assertEquals(List.of(STORED), bench.visible());
  }

  @Test
  void stopsSoonWhereNothingComesAndKeepsWhatIsThere() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    origin.fails("/a.cab", origin.stall(200_000, sent));
    PayloadFetcher fetcher = bench.fetcher("test").build();
    fetcher.start();
    assertTrue(sent.await(25, TimeUnit.SECONDS));
    long start = System.nanoTime();
    fetcher.close();
    // Half of the silence that a connection is allowed.
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(15).toNanos());
    assertEquals(Optional.empty(), want().lease());
    assertEquals(List.of(0, 0), List.of(want().tries(), want().rounds()));
    assertArrived(bench.run());
  }
}

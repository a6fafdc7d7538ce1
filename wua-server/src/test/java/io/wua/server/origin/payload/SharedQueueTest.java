package io.wua.server.origin.payload;

import static io.wua.server.origin.payload.FetchBench.bytes;
import static io.wua.server.origin.payload.FetchBench.wanted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.server.fleet.want.WantedFile;
import io.wua.server.store.DatabaseKind;
import io.wua.server.store.connect.DatabaseSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that share one PostgreSQL and one folder of updates. */
class SharedQueueTest {
  private static final int SIZE = 4_000_000;

  @TempDir Path root;
  private DatabaseSettings database;
  private LoopbackOrigin origin;

  @BeforeEach
  void open() throws Exception {
    database = DatabaseKind.POSTGRESQL.fresh(root);
    origin = new LoopbackOrigin();
  }

  @AfterEach
  void close() {
    if (origin != null) {
      origin.close();
    }
  }

  @Test
  void fetchEachFileOnce() throws Exception {
    List<WantedFile> files = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      byte[] content = bytes(i, 30_000);
      files.add(wanted("f" + i + ".cab", content, origin.serves("/" + i, content)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (FetchBench one = new FetchBench(root, database, new JumpingTiming());
        FetchBench two = new FetchBench(root, database, new JumpingTiming());
        PayloadFetcher first = one.fetcher("one").build();
        PayloadFetcher second = two.fetcher("two").build()) {
      one.want(files.toArray(WantedFile[]::new));
      Future<FetchRound> here = threads.submit(first::run);
      Future<FetchRound> there = threads.submit(second::run);
      assertEquals(
          40,
          here.get(60, TimeUnit.SECONDS).files().size()
              + there.get(60, TimeUnit.SECONDS).files().size());
      assertEquals(40, one.visible().size());
      assertEquals(40, origin.asked().size());
      assertEquals(40, origin.asked().stream().distinct().count());
      assertEquals(List.of(), one.store.wants().all());
      assertEquals(40, two.store.files().all().size());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void oneGoesOnWhereAnotherWasKilled() throws Exception {
    byte[] content = bytes(1, SIZE);
    WantedFile file = wanted("f.cab", content, origin.serves("/f", content));
    CountDownLatch sent = new CountDownLatch(1);
    origin.fails("/f", origin.stall(SIZE / 2, sent));
    try (FetchBench bench = new FetchBench(root, database, new JumpingTiming())) {
      bench.want(file);
      Process child =
          FetchingChild.start(root, database.address().url(), "postgres", 0, "no such moment");
      try {
        assertTrue(sent.await(60, TimeUnit.SECONDS));
        awaitPart(bench, SIZE / 2);
      } finally {
        child.destroyForcibly();
      }
      assertTrue(child.waitFor(30, TimeUnit.SECONDS));
      assertEquals(List.of(), bench.visible());
      assertEquals(0, bench.run().tries().size(), "its lease counts");
      bench.timing.jump(Duration.ofMinutes(6));
      FetchRound round = bench.run();
      assertEquals(List.of(file.storedName()), bench.visible());
      assertEquals(SIZE / 2, round.movedBytes());
      assertEquals("bytes=" + SIZE / 2 + "-", origin.asked().get(1).range().orElseThrow());
      assertEquals(List.of(), bench.store.wants().all());
    }
  }

  /** Until the child has written what was sent. */
  private static void awaitPart(FetchBench bench, long bytes) throws Exception {
    byte[] half = bytes(1, SIZE);
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (bench.updates.incomingBytes(FetchBench.sha1(half)) < bytes) {
      assertTrue(System.nanoTime() < end, "the part does not grow");
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}

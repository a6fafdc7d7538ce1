package io.wua.server.store;

import static io.wua.server.store.PayloadRows.file;
import static io.wua.server.store.PayloadRows.sha1;
import static io.wua.server.store.PayloadRows.wanted;
import static io.wua.server.store.Reports.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.WuaException;
import io.wua.server.fleet.payload.NextTry;
import io.wua.server.fleet.payload.Want;
import io.wua.server.fleet.payload.WantState;
import io.wua.server.fleet.want.WantedFile;
import io.wua.server.store.connect.DatabaseSettings;
import io.wua.server.store.file.FileStore;
import io.wua.server.store.want.WantLeases;
import io.wua.server.store.want.WantStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class WantStoreTest {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Instant LATER = NOON.plus(LEASE);
  private static final int WORKERS = 6;
  private static final Optional<Want> NOBODY = Optional.empty();

  private final DatabaseKind kind;
  @TempDir Path folder;
  private DatabaseSettings settings;
  private TestStore store;
  private WantStore wants;
  private WantLeases leases;

  WantStoreTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() throws WuaException {
    settings = kind.fresh(folder);
    store = new TestStore(settings);
    wants = new WantStore(store.transactions());
    leases = new WantLeases(store.transactions());
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  private Optional<Integer> leasedHosts(String owner, Instant now) throws WuaException {
    return leases.lease(owner, now, now.plus(LEASE)).map(want -> want.file().hosts());
  }

  private List<WantedFile> queued() throws WuaException {
    return wants.all().stream().map(Want::file).toList();
  }

  @Test
  void theFileThatMostHostsWaitForComesFirstAndOfTheseTheOldest() throws WuaException {
    wants.replace(List.of(wanted(1, 2)), NOON.minusSeconds(9));
    wants.replace(List.of(wanted(1, 2), wanted(2, 2), wanted(3, 7)), NOON);
    assertEquals(sha1(3), leases.lease("a", NOON, LATER).orElseThrow().sha1());
    assertEquals(sha1(1), leases.lease("b", NOON, LATER).orElseThrow().sha1());
    assertEquals(sha1(2), leases.lease("c", NOON, LATER).orElseThrow().sha1());
    assertEquals(NOBODY, leases.lease("d", NOON, LATER));
  }

  @Test
  void aLeasedFileIsAsItWasWanted() throws WuaException {
    wants.replace(List.of(wanted(1, 2)), NOON);
    Want want = leases.lease("a", NOON, LATER).orElseThrow();
    assertEquals(wanted(1, 2), want.file());
    assertEquals("a", want.lease().orElseThrow().owner());
    assertEquals(LATER, want.lease().orElseThrow().until());
    assertEquals(List.of(want), wants.all());
  }

  @Test
  void anExpiredLeaseIsTakenOverAndItsOwnerHearsOfIt() throws WuaException {
    wants.replace(List.of(wanted(1, 2)), NOON);
    assertEquals(Optional.of(2), leasedHosts("dead", NOON));
    assertTrue(leases.renew(sha1(1), "dead", LATER.plusSeconds(60)));
    assertEquals(Optional.empty(), leasedHosts("other", LATER));
    assertEquals(Optional.of(2), leasedHosts("other", LATER.plusSeconds(60)));
    assertFalse(leases.renew(sha1(1), "dead", LATER.plusSeconds(900)));
    assertFalse(leases.failed(sha1(1), "dead", "late", new NextTry(1, 0, LATER)));
    assertFalse(leases.refused(sha1(1), "dead", "late", new NextTry(1, 0, LATER)));
    leases.release(sha1(1), "dead");
    assertEquals("other", wants.all().get(0).lease().orElseThrow().owner());
  }

  @Test
  void aFileThatFailedWaitsForItsNextTurn() throws WuaException {
    wants.replace(List.of(wanted(1, 2)), NOON);
    leases.lease("a", NOON, LATER);
    Instant next = NOON.plusSeconds(60);
    assertTrue(leases.failed(sha1(1), "a", "no answer", new NextTry(1, 4, next)));
    assertEquals(Optional.empty(), leasedHosts("a", NOON.plusSeconds(59)));
    assertEquals(Optional.of(next), wants.nextTurn(NOON));
    Want again = leases.lease("a", next, LATER).orElseThrow();
    assertEquals(Optional.of("no answer"), again.lastError());
    assertEquals(List.of(1, 4), List.of(again.tries(), again.rounds()));
    assertEquals(Optional.empty(), wants.nextTurn(next));
  }

  @Test
  void aFileThatIsGivenBackHasItsTurnAtOnce() throws WuaException {
    wants.replace(List.of(wanted(1, 2)), NOON);
    leases.lease("a", NOON, LATER);
    leases.release(sha1(1), "a");
    assertEquals(Optional.of(2), leasedHosts("b", NOON));
  }

  @Test
  void aRefusedFileIsLeftAloneUntilItsUrlChangesOrSomebodyWantsItTried() throws WuaException {
    wants.replace(List.of(wanted(1, 2)), NOON);
    leases.lease("a", NOON, LATER);
    leases.refused(sha1(1), "a", "another SHA-1", new NextTry(0, 1, NOON));
    wants.replace(List.of(wanted(1, 5)), NOON);
    assertEquals(Optional.empty(), leasedHosts("a", LATER));
    assertEquals(Optional.empty(), wants.nextTurn(LATER));
    assertEquals(WantState.QUARANTINED, wants.all().get(0).state());
    wants.replace(List.of(wanted(1, 5, "http://dl.delivery.mp.microsoft.com/f1.cab")), LATER);
    assertEquals(Optional.of(5), leasedHosts("a", LATER));
    leases.refused(sha1(1), "a", "another SHA-1", new NextTry(0, 1, NOON));
    assertTrue(wants.retry(sha1(1), LATER));
    assertFalse(wants.retry(sha1(2), LATER));
    assertEquals(Optional.of(5), leasedHosts("a", LATER));
  }

  @Test
  void whatNobodyWaitsForLeavesTheQueueUnlessItIsOnItsWay() throws WuaException {
    wants.replace(List.of(wanted(1, 9), wanted(2, 2), wanted(3, 3)), NOON);
    leases.lease("a", NOON, LATER);
    wants.replace(List.of(wanted(3, 4)), NOON);
    assertEquals(List.of(wanted(1, 9), wanted(3, 4)), queued());
    wants.replace(List.of(wanted(3, 4)), LATER);
    assertEquals(List.of(wanted(3, 4)), queued());
  }

  @Test
  void whatStaysKeepsItsTries() throws WuaException {
    wants.replace(List.of(wanted(1, 2)), NOON);
    leases.lease("a", NOON, LATER);
    leases.failed(sha1(1), "a", "no answer", new NextTry(2, 1, LATER));
    wants.replace(List.of(wanted(1, 8)), NOON);
    Want want = wants.all().get(0);
    assertEquals(8, want.file().hosts());
    assertEquals(List.of(2, 1), List.of(want.tries(), want.rounds()));
    assertEquals(LATER, want.nextTryOn());
  }

  @Test
  void aFileThatArrivedIsKnownAndLeavesTheQueue() throws WuaException {
    wants.replace(List.of(wanted(1, 2), wanted(2, 1)), NOON);
    leases.lease("a", NOON, LATER);
    wants.arrived(file(1));
    assertEquals(List.of(wanted(2, 1)), queued());
    assertEquals(List.of(file(1)), new FileStore(store.transactions()).all());
    wants.replace(List.of(wanted(1, 2), wanted(2, 1)), NOON);
    assertEquals(List.of(wanted(2, 1)), queued());
    assertFalse(leases.renew(sha1(1), "a", LATER));
  }

  @Test
  void errorsOfAnyLengthAreTaken() throws WuaException {
    wants.replace(List.of(wanted(1, 2)), NOON);
    leases.lease("a", NOON, LATER);
    assertTrue(leases.failed(sha1(1), "a", "x\0".repeat(5_000), new NextTry(1, 0, NOON)));
    String url = "http://h/" + "x".repeat(6_000);
    wants.replace(List.of(wanted(1, 2, url)), NOON);
    assertEquals(url, wants.all().get(0).file().url().toString());
  }

  @Test
  void serversThatRaceTakeEachFileOnce() throws Exception {
    wants.replace(IntStream.rangeClosed(1, 60).mapToObj(i -> wanted(i, i)).toList(), NOON);
    ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
    try (TestStore other = new TestStore(settings)) {
      WantLeases theirs = new WantLeases(other.transactions());
      List<Callable<List<Integer>>> workers = new ArrayList<>();
      for (int i = 0; i < WORKERS; i++) {
        WantLeases mine = i % 2 == 0 ? leases : theirs;
        String owner = "worker " + i;
        workers.add(() -> takeAll(mine, owner));
      }
      List<Integer> taken = new ArrayList<>();
      for (Future<List<Integer>> worker : threads.invokeAll(workers)) {
        taken.addAll(worker.get());
      }
      assertEquals(IntStream.rangeClosed(1, 60).boxed().toList(), taken.stream().sorted().toList());
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Integer> takeAll(WantLeases leases, String owner) throws WuaException {
    List<Integer> taken = new ArrayList<>();
    for (Optional<Want> want = leases.lease(owner, NOON, LATER);
        want.isPresent();
        want = leases.lease(owner, NOON, LATER)) {
      taken.add(want.get().file().hosts());
    }
    return taken;
  }
}

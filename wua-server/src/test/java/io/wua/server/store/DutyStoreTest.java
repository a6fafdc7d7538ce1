package io.wua.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.server.store.duty.Claim;
import io.wua.server.store.duty.DutyStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Who does which regular work. */
@OnEveryDatabase
class DutyStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-24T03:30:00Z");
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

  @Parameter private DatabaseKind database;
  @TempDir private Path folder;
  private TestStore store;
  private DutyStore duties;

  @BeforeEach
  void open() throws Exception {
    store = new TestStore(database.fresh(folder));
    duties = new DutyStore(store.transactions());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Claim claim(String owner, Instant now) throws Exception {
    return duties.claim("catalog", owner, now, now.plus(LEASE));
  }

  @Test
  void oneThatNobodyHasDoneIsDueAtOnce() throws Exception {
    assertEquals(new Claim.Granted(NOW), claim("one", NOW));
  }

  @Test
  void oneAtATimeDoesIt() throws Exception {
    claim("one", NOW);
    assertEquals(new Claim.Held("one", NOW.plus(LEASE)), claim("two", NOW.plusSeconds(60)));
    assertTrue(duties.done("catalog", "one", TOMORROW));
    assertEquals(new Claim.NotDue(TOMORROW), claim("two", NOW.plusSeconds(61)));
    assertEquals(new Claim.Granted(TOMORROW), claim("two", TOMORROW));
  }

  @Test
  void ofManyAtOnceOneGetsIt() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Claim>> all = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        String owner = "server-" + i;
        all.add(() -> claim(owner, NOW));
      }
      int granted = 0;
      for (Future<Claim> each : threads.invokeAll(all)) {
        granted += each.get() instanceof Claim.Granted ? 1 : 0;
      }
      assertEquals(1, granted);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aLeaseThatIsRenewedGoesOn() throws Exception {
    claim("one", NOW);
    Instant later = NOW.plus(LEASE).plusSeconds(30);
    assertTrue(duties.renew("catalog", "one", later));
    assertEquals(new Claim.Held("one", later), claim("two", NOW.plus(LEASE)));
    assertTrue(duties.done("catalog", "one", TOMORROW));
    assertEquals(new Claim.NotDue(TOMORROW), claim("two", later));
  }

  @Test
  void theDutyOfADeadServerIsDueOnceItsLeaseIsOver() throws Exception {
    claim("one", NOW);
    Instant over = NOW.plus(LEASE);
    assertEquals(new Claim.Granted(over), claim("two", over));
    assertFalse(duties.renew("catalog", "one", over.plus(LEASE)), "it is another's now");
    assertFalse(duties.done("catalog", "one", TOMORROW));
    assertTrue(duties.done("catalog", "two", TOMORROW));
  }

  @Test
  void outOfTurnKeepsTheTurn() throws Exception {
    claim("one", NOW);
    duties.done("catalog", "one", TOMORROW);
    Instant noon = NOW.plus(Duration.ofHours(8));
    assertEquals(
        new Claim.Granted(TOMORROW),
        duties.claimOutOfTurn("catalog", "command", noon, noon.plus(LEASE)));
    duties.done("catalog", "command", TOMORROW);
    assertEquals(new Claim.NotDue(TOMORROW), claim("one", noon));
  }

  @Test
  void oneThatIsWokenIsDueNow() throws Exception {
    claim("one", NOW);
    duties.done("catalog", "one", TOMORROW);
    Instant noon = NOW.plus(Duration.ofHours(8));
    duties.wake("catalog", noon);
    assertEquals(new Claim.Granted(noon), claim("one", noon));
  }

  @Test
  void oneThatIsWokenWhileItIsDoneIsDoneOnceMore() throws Exception {
    claim("one", NOW);
    Instant meanwhile = NOW.plusSeconds(5);
    duties.wake("catalog", meanwhile);
    duties.renew("catalog", "one", NOW.plus(LEASE).plusSeconds(30));
    duties.done("catalog", "one", TOMORROW);
    assertEquals(new Claim.Granted(meanwhile), claim("two", NOW.plusSeconds(6)));
  }
}

package io.wua.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.failure.WuaException;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.report.ReportOutcome;
import io.wua.server.store.connect.DatabaseSettings;
import io.wua.server.store.connect.PassingFaultException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class PassingFaultsTest {
  private final DatabaseKind kind;
  @TempDir Path folder;

  PassingFaultsTest(DatabaseKind kind) {
    this.kind = kind;
  }

  private static UnableToExecuteStatementException failing(String state) {
    return new UnableToExecuteStatementException(new SQLException("made up", state), null);
  }

  @Test
  void restartKeepsAll() throws WuaException {
    DatabaseSettings settings = kind.fresh(folder);
    HostId host;
    try (TestStore store = new TestStore(settings)) {
      host = store.registered("HOST-1");
      store.reports.apply(Reports.of(host, 1).section("host_info", "{}").done());
    }
    try (TestStore store = new TestStore(settings)) {
      assertInstanceOf(
          ReportOutcome.Replayed.class,
          store.reports.apply(Reports.of(host, 1).section("host_info", "{}").done()));
      assertEquals(List.of("host_info|{}"), store.rows("SELECT name, body FROM host_section"));
    }
  }

  @Test
  void triesAgainWhenAnotherTransactionWasInTheWay() throws WuaException {
    try (TestStore store = new TestStore(kind.fresh(folder))) {
      AtomicInteger tries = new AtomicInteger();

      int result =
          store
              .transactions()
              .write(
                  handle -> {
                    handle.execute(
                        "INSERT INTO audit (happened_on, actor, action, subject, outcome, reason) "
                            + "VALUES (CURRENT_TIMESTAMP, 'a', 'b', 'c', 'd', 'e')");
                    if (tries.incrementAndGet() < 3) {
                      throw failing("40001");
                    }
                    return tries.get();
                  });

      assertEquals(3, result);
      assertEquals(List.of("1"), store.rows("SELECT COUNT(*) FROM audit"));
    }
  }

  @Test
  void givesUpForNowAfterSomeTriesOrWhenTheDatabaseIsAway() throws WuaException {
    try (TestStore store = new TestStore(kind.fresh(folder))) {
      for (String state : List.of("40P01", "40001", "08006", "57P01", "53300", "HYT00")) {
        assertThrows(
            PassingFaultException.class,
            () ->
                store
                    .transactions()
                    .write(
                        handle -> {
                          throw failing(state);
                        }),
            state);
      }
    }
  }

  @Test
  void takesABugForABug() throws WuaException {
    try (TestStore store = new TestStore(kind.fresh(folder))) {
      assertThrows(JdbiException.class, () -> store.rows("SELECT nothing FROM nowhere"));
    }
  }

  @Test
  void asksTheHostToTryLaterWhenAllConnectionsAreBusyOrGone() throws WuaException {
    DatabaseSettings fresh = kind.fresh(folder);
    DatabaseSettings one =
        new DatabaseSettings(
            fresh.address(), fresh.user(), fresh.password(), 1, Duration.ofMillis(250));
    TestStore store = new TestStore(one);
    HostId host = store.registered("HOST-1");

    ReportOutcome busy =
        store
            .transactions()
            .read(
                handle ->
                    // Another thread: on this one the same connection would serve.
                    CompletableFuture.supplyAsync(
                            () -> store.reports.apply(Reports.of(host, 1).done()))
                        .join());
    assertInstanceOf(ReportOutcome.Later.class, busy);
    assertInstanceOf(ReportOutcome.Applied.class, store.reports.apply(Reports.of(host, 1).done()));

    store.close();
    assertInstanceOf(ReportOutcome.Later.class, store.reports.apply(Reports.of(host, 2).done()));
  }
}

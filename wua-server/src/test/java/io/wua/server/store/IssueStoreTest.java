package io.wua.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.download.Validators;
import io.wua.core.update.Sha256;
import io.wua.server.fleet.catalog.CatalogIssue;
import io.wua.server.fleet.catalog.IssueState;
import io.wua.server.fleet.catalog.KnownIssue;
import io.wua.server.store.issue.IssueStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What is known of the issues of the catalog. */
@OnEveryDatabase
class IssueStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-24T03:30:00Z");

  @Parameter private DatabaseKind database;
  @TempDir private Path folder;
  private TestStore store;
  private IssueStore issues;

  @BeforeEach
  void open() throws Exception {
    store = new TestStore(database.fresh(folder));
    issues = new IssueStore(store.transactions());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static CatalogIssue issue(String digit) {
    return new CatalogIssue(
        new Sha256(digit.repeat(64)),
        Optional.of(NOW.minusSeconds(86_400)),
        20_000,
        1_300_000_000,
        new Validators(Optional.of("\"" + digit + "\""), Optional.of("a date")));
  }

  private IssueState state(String digit) throws Exception {
    return issues.find(issue(digit).digest()).orElseThrow().state();
  }

  @Test
  void tellsThePublishedOneAsItWasRead() throws Exception {
    assertEquals(Optional.empty(), issues.published());
    issues.publish(issue("a"), "The first.", NOW);
    assertEquals(
        Optional.of(
            new KnownIssue(
                issue("a"),
                IssueState.PUBLISHED,
                NOW,
                Optional.of(NOW),
                Optional.empty(),
                "The first.")),
        issues.published());
  }

  @Test
  void aNewerOneSupersedesThePublishedOneAndThoseThatWait() throws Exception {
    issues.publish(issue("a"), "The first.", NOW);
    issues.putAside(issue("b"), IssueState.HELD, "Small.", NOW);
    issues.putAside(issue("c"), IssueState.REFUSED, "Old.", NOW);
    issues.publish(issue("d"), "Newer.", NOW);
    assertEquals(IssueState.SUPERSEDED, state("a"));
    assertEquals(IssueState.SUPERSEDED, state("b"));
    assertEquals(IssueState.REFUSED, state("c"));
    assertEquals(issue("d"), issues.published().orElseThrow().issue());
  }

  @Test
  void oneStaysPublishedWhereTwoServersPublishAtOnce() throws Exception {
    issues.publish(issue("a"), "The first.", NOW);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> all =
          Stream.of("b", "c", "d", "e")
              .<Callable<Boolean>>map(
                  digit ->
                      () -> {
                        issues.publish(issue(digit), "Newer.", NOW);
                        return true;
                      })
              .toList();
      for (Future<Boolean> each : threads.invokeAll(all)) {
        assertTrue(each.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(
        List.of("1"), store.rows("SELECT COUNT(*) FROM catalog_issue WHERE state = 'published'"));
  }

  @Test
  void anAdministratorAcceptsAndRejectsWhatIsAside() throws Exception {
    issues.publish(issue("a"), "The first.", NOW);
    issues.putAside(issue("b"), IssueState.HELD, "Small.", NOW);
    assertTrue(issues.accept(issue("b").digest(), "ann", NOW));
    assertEquals(Optional.of("ann"), issues.find(issue("b").digest()).orElseThrow().acceptedBy());
    assertEquals(IssueState.ACCEPTED, state("b"));
    assertTrue(issues.reject(issue("b").digest(), "bob", NOW));
    assertEquals(IssueState.REFUSED, state("b"));
    assertFalse(issues.accept(issue("a").digest(), "ann", NOW), "it is published already");
    assertFalse(issues.accept(issue("f").digest(), "ann", NOW), "nobody saw it");
    assertFalse(issues.reject(issue("a").digest(), "ann", NOW), "it is published");
    assertEquals(
        List.of("accepted", "rejected"),
        store.rows("SELECT outcome FROM audit WHERE actor IN ('ann', 'bob') ORDER BY id"));
  }

  @Test
  void noHalfValidatorIsKept() throws Exception {
    CatalogIssue talkative =
        new CatalogIssue(
            issue("a").digest(),
            Optional.empty(),
            1,
            1,
            new Validators(Optional.of("\"" + "x".repeat(400) + "\""), Optional.of("a date")));
    issues.publish(talkative, "The first.", NOW);
    assertEquals(
        new Validators(Optional.empty(), Optional.of("a date")),
        issues.published().orElseThrow().issue().validators());
  }
}

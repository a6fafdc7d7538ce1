package io.wua.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.download.choice.ConditionKind;
import io.wua.core.download.choice.RepositoryRule;
import io.wua.core.download.choice.RuleCondition;
import io.wua.core.failure.WuaException;
import io.wua.server.store.repository.DocumentVersions;
import io.wua.server.store.repository.SiteRuleStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server keeps of its documents. */
@OnEveryDatabase
class DocumentStoreTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final DatabaseKind kind;
  @TempDir Path folder;
  private TestStore store;

  DocumentStoreTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() throws WuaException {
    store = new TestStore(kind.fresh(folder));
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  private static RepositoryRule rule(int sequence, String name) {
    return new RepositoryRule(
        sequence,
        name,
        List.of("waptwua", "wapt"),
        RuleCondition.of(ConditionKind.AGENT_IP, "10.2.0.0/16,fd00::/8"),
        true,
        false,
        URI.create("https://mirror.example.org/waptwua"));
  }

  @Test
  void versionsOnlyGrowThoughTheClockGoesBack() throws WuaException {
    DocumentVersions versions = new DocumentVersions(store.transactions());
    long noon = NOON.getEpochSecond();
    assertEquals(noon, versions.next("sync.json", NOON));
    assertEquals(noon + 1, versions.next("sync.json", NOON));
    assertEquals(noon + 2, versions.next("sync.json", NOON.minusSeconds(9_000)));
    assertEquals(noon + 60, versions.next("sync.json", NOON.plusSeconds(60)));
    assertEquals(noon, versions.next("rules.json", NOON));
  }

  @Test
  void aVersionIsGivenOutOnceThoughManyAsk() throws Exception {
    DocumentVersions versions = new DocumentVersions(store.transactions());
    Callable<Long> ask = () -> versions.next("sync.json", NOON);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Set<Long> given = new HashSet<>();
    try {
      for (Future<Long> each : threads.invokeAll(Collections.nCopies(24, ask))) {
        given.add(each.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(24, given.size());
  }

  @Test
  void rulesAreKeptAsTheyAreAndInTheirOrder() throws WuaException {
    SiteRuleStore rules = new SiteRuleStore(store.transactions());
    assertTrue(rules.add(rule(7, "later"), "ann", NOON));
    assertTrue(rules.add(rule(2, "sooner"), "ann", NOON));
    assertEquals(List.of(rule(2, "sooner"), rule(7, "later")), rules.all());
    assertFalse(rules.add(rule(7, "other"), "ann", NOON), "the sequence is taken");
    assertFalse(rules.add(rule(8, "later"), "ann", NOON), "the name is taken");
    assertTrue(rules.remove("later", "ann", NOON));
    assertFalse(rules.remove("later", "ann", NOON));
    assertEquals(List.of(rule(2, "sooner")), rules.all());
    assertEquals(
        List.of("ann|later|added", "ann|sooner|added", "ann|later|removed"),
        store.rows("SELECT actor, subject, outcome FROM audit ORDER BY id"));
  }
}

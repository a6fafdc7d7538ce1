package io.wua.server.crash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.Failpoints;
import io.wua.server.fleet.catalog.IssueState;
import io.wua.server.fleet.catalog.KnownIssue;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.origin.catalog.CatalogParts;
import io.wua.server.origin.catalog.TestCatalogs;
import io.wua.server.origin.catalog.TestOrigin;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that ends in the middle of a refresh, and what the next one makes of it. */
class KilledRefreshTest {
  private static final List<String> PUBLISHING =
      List.of(
          "catalog.stage.before",
          "catalog.stage.after",
          "catalog.publish.before",
          "catalog.publish.after",
          "catalog.record.before",
          "catalog.record.after");

  private static final int MANY = 20;

  @TempDir private Path folder;

  @Test
  void hostsGetAGoodCatalogWheneverTheProcessEnds() throws Exception {
    TestCatalogs catalogs = new TestCatalogs(folder.resolve("catalogs"));
    byte[] october = catalogs.dated("2026-10-13T17:00:00Z");
    byte[] november = catalogs.dated("2026-11-10T17:00:00Z");
    try (TestOrigin origin = new TestOrigin()) {
      for (String moment : PUBLISHING) {
        Path data = folder.resolve(moment);
        origin.has(october, "1");
        refresh(data, origin, catalogs);
        origin.has(november, "2");
        kill(moment, data, origin, catalogs);
        byte[] served = served(data);
        assertTrue(
            Arrays.equals(october, served) || Arrays.equals(november, served),
            () -> "neither of the two after " + moment);
        refresh(data, origin, catalogs);
        assertArrayEquals(november, served(data), moment);
        look(data, origin, catalogs, IssueState.PUBLISHED, moment);
      }
    }
  }

  @Test
  void oneThatIsToWaitWaitsWheneverTheProcessEnds() throws Exception {
    TestCatalogs catalogs = new TestCatalogs(folder.resolve("catalogs"));
    byte[] october = catalogs.dated("2026-10-13T17:00:00Z");
    byte[] small = catalogs.smaller("2026-11-10T17:00:00Z", MANY);
    try (TestOrigin origin = new TestOrigin()) {
      for (String moment : List.of("catalog.hold.before", "catalog.hold.after")) {
        Path data = folder.resolve(moment);
        origin.has(october, "1");
        refresh(data, origin, catalogs);
        origin.has(small, "2");
        kill(moment, data, origin, catalogs);
        refresh(data, origin, catalogs);
        assertArrayEquals(october, served(data), moment);
        look(data, origin, catalogs, IssueState.HELD, moment);
      }
    }
  }

  private void kill(String moment, Path data, TestOrigin origin, TestCatalogs catalogs)
      throws Exception {
    Path log = folder.resolve(moment + ".log");
    int code =
        KilledServer.run(
            RefreshingChild.class,
            moment,
            log,
            data.toString(),
            origin.uri().toString(),
            catalogs.roots().toString());
    assertEquals(KilledServer.KILLED, code, moment + ": " + Files.readString(log));
  }

  private static void refresh(Path data, TestOrigin origin, TestCatalogs catalogs)
      throws Exception {
    RefreshingChild.refresh(data, origin.uri(), catalogs.roots(), RefreshingChild.later());
  }

  private static byte[] served(Path data) throws Exception {
    return Files.readAllBytes(data.resolve("waptwua").resolve("wsusscn2.cab"));
  }

  /** One issue is in that state, all tasks have ended, and nothing unfinished lies about. */
  private static void look(
      Path data, TestOrigin origin, TestCatalogs catalogs, IssueState state, String moment)
      throws Exception {
    ServerSettings settings = RefreshingChild.settings(data, origin.uri(), catalogs.roots());
    try (ServerStore store = ServerStore.open(settings.database(), RegistrationRules.of(false));
        CatalogParts parts =
            CatalogParts.open(settings, store, RefreshingChild.later(), Failpoints.none())) {
      List<KnownIssue> issues = store.issues().latest(10);
      assertEquals(1, issues.stream().filter(issue -> issue.is(state)).count(), moment);
      assertEquals(
          1, issues.stream().filter(issue -> issue.is(IssueState.PUBLISHED)).count(), moment);
      assertTrue(parts.published().current().isPresent(), moment);
      assertTrue(
          store.tasks().latest(10).stream().allMatch(task -> task.status().atRest()), moment);
    }
    try (Stream<Path> left = Files.list(settings.payloads())) {
      assertFalse(left.anyMatch(file -> file.toString().endsWith(".new")), moment);
    }
  }
}

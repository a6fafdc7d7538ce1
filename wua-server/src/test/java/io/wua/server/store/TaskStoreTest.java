package io.wua.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.server.fleet.task.DownloadTask;
import io.wua.server.fleet.task.TaskEnd;
import io.wua.server.fleet.task.TaskKind;
import io.wua.server.fleet.task.TaskStart;
import io.wua.server.fleet.task.TaskStatus;
import io.wua.server.store.task.TaskStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What is noted of each try. */
@OnEveryDatabase
class TaskStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-24T03:30:00Z");

  @Parameter private DatabaseKind database;
  @TempDir private Path folder;
  private TestStore store;
  private TaskStore tasks;

  @BeforeEach
  void open() throws Exception {
    store = new TestStore(database.fresh(folder));
    tasks = new TaskStore(store.transactions(), 3);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static TaskStart start(TaskKind kind, String server) {
    return new TaskStart(
        kind, server, Optional.of("http://origin/wsusscn2.cab"), "wsusscn2.cab", NOW, true);
  }

  @Test
  void tellsABeginAndAnEnd() throws Exception {
    long id = tasks.begin(start(TaskKind.WSUSSCN2, "one"));
    tasks.reached(id, TaskStatus.DOWNLOADING);
    DownloadTask running = tasks.latest(10).get(0);
    assertEquals(TaskStatus.DOWNLOADING, running.status());
    assertEquals(Optional.empty(), running.finishedOn());
    TaskEnd end = TaskEnd.done("A newer catalog.", 1_000, Optional.of(NOW.minusSeconds(3_600)));
    tasks.finish(id, end, NOW.plusSeconds(9));
    assertEquals(
        List.of(
            new DownloadTask(
                id,
                start(TaskKind.WSUSSCN2, "one"),
                TaskStatus.FINISHED,
                Optional.of(NOW.plusSeconds(9)),
                end)),
        tasks.latest(10));
  }

  @Test
  void takesTextsOfAnyLength() throws Exception {
    long id = tasks.begin(start(TaskKind.WSUSSCN2, "s".repeat(300)));
    tasks.finish(id, TaskEnd.failed("\0" + "e".repeat(5_000)), NOW);
    assertEquals(TaskStatus.FAILED, tasks.latest(1).get(0).status());
    assertEquals(1_200, tasks.latest(1).get(0).end().error().orElseThrow().length());
  }

  @Test
  void endsWhatADeadProcessLeft() throws Exception {
    tasks.begin(start(TaskKind.WSUSSCN2, "one"));
    tasks.begin(start(TaskKind.WSUSSCN2, "two"));
    assertEquals(1, tasks.closeInterrupted("one", NOW));
    assertEquals(
        List.of(TaskStatus.PENDING, TaskStatus.INTERRUPTED),
        tasks.latest(10).stream().map(DownloadTask::status).toList());
    assertTrue(tasks.latest(10).get(1).end().error().isPresent());
    assertEquals(0, tasks.closeInterrupted("one", NOW), "once");
  }

  @Test
  void forgetsTheOldestOfAKind() throws Exception {
    long other = tasks.begin(start(TaskKind.IMPORT, "one"));
    long last = 0;
    for (int i = 0; i < 6; i++) {
      last = tasks.begin(start(TaskKind.WSUSSCN2, "one"));
    }
    assertEquals(
        List.of(last, last - 1, last - 2, other),
        tasks.latest(10).stream().map(DownloadTask::id).toList());
  }
}

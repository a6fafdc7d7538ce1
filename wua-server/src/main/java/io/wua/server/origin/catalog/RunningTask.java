package io.wua.server.origin.catalog;

import io.wua.core.failure.WuaException;
import io.wua.server.fleet.task.TaskEnd;
import io.wua.server.fleet.task.TaskStart;
import io.wua.server.fleet.task.TaskStatus;
import io.wua.server.store.task.TaskStore;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try to get a catalog, noted from its begin to its end, whatever the end is. */
final class RunningTask {
  private static final Logger LOG = LoggerFactory.getLogger(RunningTask.class);

  private final TaskStore store;
  private final long id;
  private final Set<String> warnings = new LinkedHashSet<>();

  private RunningTask(TaskStore store, long id) {
    this.store = store;
    this.id = id;
  }

  /** What is done, and how it ended. */
  @FunctionalInterface
  interface Work {
    KeeperAnswer run(RunningTask task) throws WuaException;
  }

  static KeeperAnswer run(TaskStore store, TaskStart start, InstantSource clock, Work work)
      throws WuaException {
    RunningTask task = new RunningTask(store, store.begin(start));
    try {
      KeeperAnswer answer = work.run(task);
      task.end(answer.end(), clock);
      return answer;
    } catch (WuaException | RuntimeException e) {
      // The work may have stopped itself by an interrupt, which the database must not see.
      boolean interrupted = Thread.interrupted();
      try {
        task.end(TaskEnd.failed(String.valueOf(e.getMessage())), clock);
      } catch (WuaException alsoFailed) {
        e.addSuppressed(alsoFailed);
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      throw e;
    }
  }

  private void end(TaskEnd end, InstantSource clock) throws WuaException {
    String message = end.message() + (warnings.isEmpty() ? "" : " " + String.join(" ", warnings));
    store.finish(
        id,
        new TaskEnd(end.skipped(), message, end.error(), end.fileSize(), end.fileDate()),
        clock.instant());
  }

  void reached(TaskStatus status) throws WuaException {
    store.reached(id, status);
  }

  /** Something that people should know, and that does not end the try. */
  void warn(String sentence) {
    if (warnings.add(sentence)) {
      LOG.warn("{}", sentence);
    }
  }
}

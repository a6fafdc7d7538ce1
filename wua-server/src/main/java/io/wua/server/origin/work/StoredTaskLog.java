package io.wua.server.origin.work;

import io.wua.core.failure.WuaException;
import io.wua.server.fleet.payload.Want;
import io.wua.server.fleet.task.TaskEnd;
import io.wua.server.fleet.task.TaskKind;
import io.wua.server.fleet.task.TaskStart;
import io.wua.server.fleet.task.TaskStatus;
import io.wua.server.origin.payload.TaskLog;
import io.wua.server.origin.payload.TryOutcome;
import io.wua.server.store.task.TaskStore;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps each try to fetch a file among the tasks of the server.
 *
 * @param tasks where they are kept
 * @param server the server that tries
 */
record StoredTaskLog(TaskStore tasks, String server) implements TaskLog {
  @Override
  public Task begin(Want want, Instant at) throws WuaException {
    String url = want.file().url().toString();
    long id =
        tasks.begin(
            new TaskStart(
                TaskKind.PAYLOAD, server, Optional.of(url), want.file().storedName(), at, false));
    tasks.reached(id, TaskStatus.DOWNLOADING);
    return (outcome, end) -> tasks.finish(id, end(outcome), end);
  }

  private static TaskEnd end(TryOutcome outcome) {
    if (outcome instanceof TryOutcome.Arrived arrived) {
      return TaskEnd.done(
          arrived.movedBytes() == 0 ? "It lay there already." : "Fetched.",
          arrived.file().sizeBytes(),
          Optional.empty());
    }
    if (outcome instanceof TryOutcome.Skipped skipped) {
      return TaskEnd.skipped(skipped.reason());
    }
    return TaskEnd.failed(
        outcome instanceof TryOutcome.Failed failed
            ? failed.error()
            : ((TryOutcome.Refused) outcome).reason());
  }
}

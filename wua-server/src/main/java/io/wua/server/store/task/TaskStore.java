package io.wua.server.store.task;

import io.wua.server.fleet.task.DownloadTask;
import io.wua.server.fleet.task.TaskEnd;
import io.wua.server.fleet.task.TaskStart;
import io.wua.server.fleet.task.TaskStatus;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import java.time.Instant;
import java.util.List;

/** Notes each try to get the catalog or a file, from its begin to its end. */
public final class TaskStore {
  private static final int KEPT = 1_000;

  private final Transactions transactions;
  private final int kept;

  /** Tasks of that database, the last thousand of each kind. */
  public TaskStore(Transactions transactions) {
    this(transactions, KEPT);
  }

  /**
   * Tasks of that database.
   *
   * @param kept how many of each kind stay
   */
  public TaskStore(Transactions transactions, int kept) {
    this.transactions = transactions;
    this.kept = kept;
  }

  /**
   * Notes that a task begins, and forgets the oldest of its kind.
   *
   * @return its number
   * @throws PassingFaultException where the database cannot do it now
   */
  public long begin(TaskStart start) throws PassingFaultException {
    return transactions.write(
        handle -> {
          long id = TaskTable.add(handle, start);
          TaskTable.prune(handle, start.kind(), kept);
          return id;
        });
  }

  /**
   * Notes how far a task is.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public void reached(long id, TaskStatus status) throws PassingFaultException {
    transactions.write(handle -> TaskTable.status(handle, id, status));
  }

  /**
   * Notes how a task ended.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public void finish(long id, TaskEnd end, Instant at) throws PassingFaultException {
    transactions.write(handle -> TaskTable.finish(handle, id, end, at));
  }

  /**
   * Ends the tasks that a process left behind.
   *
   * @param server whose: no other process of that name may be at work
   * @return how many
   * @throws PassingFaultException where the database cannot do it now
   */
  public int closeInterrupted(String server, Instant at) throws PassingFaultException {
    return transactions.write(handle -> TaskTable.interrupt(handle, server, at));
  }

  /**
   * The latest tasks, latest first.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public List<DownloadTask> latest(int limit) throws PassingFaultException {
    return transactions.read(handle -> TaskTable.latest(handle, limit));
  }
}

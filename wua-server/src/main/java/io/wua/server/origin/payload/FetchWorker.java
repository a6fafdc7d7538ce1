package io.wua.server.origin.payload;

import io.wua.core.failure.WuaException;
import io.wua.http.fetch.Fetcher;
import io.wua.server.fleet.payload.NextTry;
import io.wua.server.fleet.payload.Want;
import io.wua.server.origin.payload.FetchRound.FileTry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes files from the queue, one at a time, and says what became of each. */
final class FetchWorker {
  private static final Logger LOG = LoggerFactory.getLogger(FetchWorker.class);

  private final String owner;
  private final FetchParts parts;
  private final FetchPlan plan;
  private final Fetcher fetcher;
  private final TaskLog log;
  private final Arrivals arrivals;

  FetchWorker(
      String owner,
      FetchParts parts,
      FetchPlan plan,
      Fetcher fetcher,
      TaskLog log,
      Arrivals arrivals) {
    this.owner = owner;
    this.parts = parts;
    this.plan = plan;
    this.fetcher = fetcher;
    this.log = log;
    this.arrivals = arrivals;
  }

  /**
   * Tries the file whose turn it is; empty where none has its turn.
   *
   * @throws WuaException where the database cannot do it now
   */
  Optional<FileTry> next() throws WuaException {
    Instant now = parts.timing().now();
    Optional<Want> want = parts.leases().lease(owner, now, now.plus(plan.lease()));
    return want.isPresent() ? Optional.of(attempt(want.get())) : Optional.empty();
  }

  private FileTry attempt(Want want) throws WuaException {
    long start = parts.timing().nanos();
    Optional<TaskLog.Task> task = begin(want);
    LeaseWatch watch =
        new LeaseWatch(
            want,
            owner,
            plan.lease(),
            parts.leases(),
            parts.room(),
            parts.timing(),
            parts.stopping(),
            parts.progress());
    TryOutcome outcome;
    try {
      outcome = new LeasedFile(parts, fetcher, want, watch).get();
    } catch (WuaException | RuntimeException e) {
      end(task, new TryOutcome.Failed(String.valueOf(e.getMessage()), false));
      throw e;
    } finally {
      // The watch stops a download by it; a database would close its files over it.
      Thread.interrupted();
    }
    settle(want, outcome);
    end(task, outcome);
    tell(outcome);
    return new FileTry(want, outcome, Duration.ofNanos(parts.timing().nanos() - start));
  }

  private void settle(Want want, TryOutcome outcome) throws WuaException {
    Instant now = parts.timing().now();
    NextTry next = plan.after(want, outcome, now);
    if (outcome instanceof TryOutcome.Failed failed) {
      LOG.info("{} did not come: {}", want.file().storedName(), failed.error());
      parts.leases().failed(want.sha1(), owner, failed.error(), next);
    } else if (outcome instanceof TryOutcome.Refused refused) {
      LOG.warn("{} is refused: {}", want.file().storedName(), refused.reason());
      parts
          .leases()
          .refused(want.sha1(), owner, refused.reason(), new NextTry(0, want.rounds() + 1, now));
    } else if (outcome instanceof TryOutcome.Skipped skipped) {
      LOG.info("{} waits: {}", want.file().storedName(), skipped.reason());
      if (skipped.cause() == TryOutcome.Cause.STOPPING) {
        parts.leases().release(want.sha1(), owner);
      } else {
        parts.leases().failed(want.sha1(), owner, skipped.reason(), next);
      }
    }
  }

  private Optional<TaskLog.Task> begin(Want want) {
    try {
      return Optional.of(log.begin(want, parts.timing().now()));
    } catch (WuaException e) {
      LOG.warn("The try at {} is not in the log: {}", want.file().storedName(), e.getMessage());
      return Optional.empty();
    }
  }

  private void end(Optional<TaskLog.Task> task, TryOutcome outcome) {
    try {
      if (task.isPresent()) {
        task.get().end(outcome, parts.timing().now());
      }
    } catch (WuaException e) {
      LOG.warn("The end of a try is not in the log: {}", e.getMessage());
    }
  }

  private void tell(TryOutcome outcome) {
    try {
      if (outcome instanceof TryOutcome.Arrived arrived) {
        arrivals.arrived(arrived.file());
      }
    } catch (WuaException e) {
      LOG.warn("What depends on a file that came is not up to date: {}", e.getMessage());
    }
  }
}

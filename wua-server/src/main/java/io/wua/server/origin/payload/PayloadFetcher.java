package io.wua.server.origin.payload;

import io.wua.core.download.Progress;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha1;
import io.wua.http.fetch.FetchLimits;
import io.wua.http.fetch.Fetcher;
import io.wua.http.fetch.RedirectCheck;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fetch.pace.Bandwidth;
import io.wua.http.fetch.pace.Timing;
import io.wua.server.fleet.payload.Want;
import io.wua.server.origin.payload.FetchRound.FileTry;
import io.wua.server.origin.payload.folder.DiskRoom;
import io.wua.server.origin.payload.folder.UpdateFolder;
import io.wua.server.store.ServerStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the files of the queue into the folder of updates, some at once. Several servers may do
 * so over one database and one folder: each file is fetched once, and where a server dies another
 * one goes on with its part. Close it to stop within seconds; parts stay for the next start.
 */
public final class PayloadFetcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PayloadFetcher.class);
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);
  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final Duration LAST_WAIT = Duration.ofSeconds(10);
  private static final Duration STALE = Duration.ofDays(7);

  private final HttpConnection connection;
  private final FetchParts parts;
  private final FetchPlan plan;
  private final Fetcher fetcher;
  private final TaskLog log;
  private final Arrivals arrivals;
  private final String owner;
  private final AtomicInteger workers = new AtomicInteger();
  private final Semaphore wakeUps = new Semaphore(0);
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "fetch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean stopping;

  private PayloadFetcher(Builder builder) {
    this.connection = builder.connection;
    this.plan = builder.plan;
    this.log = builder.log;
    this.arrivals = builder.arrivals;
    this.owner = builder.server + "/" + Integer.toHexString(new SplittableRandom().nextInt()) + "#";
    this.parts =
        new FetchParts(
            builder.store.wants(),
            builder.store.wantLeases(),
            builder.store.files(),
            builder.folder,
            builder.room,
            builder.sources,
            builder.timing,
            builder.failpoints,
            builder.progress,
            () -> stopping);
    // One try each: the queue has the others, so that no worker waits for a server that is down.
    FetchLimits once =
        new FetchLimits(
            1,
            FetchLimits.DEFAULT.total(),
            FetchLimits.DEFAULT.maxRedirects(),
            builder.room.floorBytes(),
            FetchLimits.DEFAULT.maxBytes());
    this.fetcher =
        Fetcher.over(connection)
            .limits(once)
            .redirects(builder.redirects)
            .bandwidth(builder.bandwidth)
            .timing(builder.timing)
            .build();
  }

  /**
   * A fetcher with defaults for what is not said.
   *
   * @param server a name of this server, for people who look at the queue
   * @param connection how origins are reached; closed with the fetcher
   * @param store the queue and what is there
   * @param folder where files go
   * @param room whether they fit
   */
  public static Builder of(
      String server,
      HttpConnection connection,
      ServerStore store,
      UpdateFolder folder,
      DiskRoom room) {
    return new Builder(server, connection, store, folder, room);
  }

  /** Works on its own from now on: whenever a file has its turn, and when it is woken. */
  public void start() {
    for (int i = 0; i < plan.workers(); i++) {
      FetchWorker worker = worker();
      threads.execute(() -> work(worker));
    }
  }

  /** Looks at the queue at once, because something was added to it. */
  public void wake() {
    wakeUps.release(plan.workers());
  }

  /**
   * Works until no file of the queue has its turn or another try of its round to come.
   *
   * @return what was tried
   * @throws WuaException where the database cannot do it now, or the thread is to stop: ABORTED
   */
  public FetchRound run() throws WuaException {
    List<FileTry> tries = new ArrayList<>();
    sweep();
    while (!stopping) {
      tries.addAll(drain());
      Instant now = parts.timing().now();
      Optional<Instant> next = parts.wants().nextTurn(now);
      if (next.isEmpty() || next.get().isAfter(now.plus(plan.pause()))) {
        break;
      }
      Duration wait = Duration.between(now, next.get());
      pause(wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait);
    }
    return new FetchRound(tries);
  }

  private void sweep() throws WuaException {
    Set<Sha1> wanted =
        parts.wants().all().stream().map(Want::sha1).collect(Collectors.toUnmodifiableSet());
    parts.folder().sweep(wanted, parts.timing().now().minus(STALE));
  }

  private void pause(Duration wait) throws WuaException {
    try {
      parts.timing().sleep(wait);
    } catch (InterruptedException e) {
      throw aborted(e);
    }
  }

  private static WuaException aborted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new WuaException(FailureReason.ABORTED, "Fetching files was stopped.", e);
  }

  private List<FileTry> drain() throws WuaException {
    List<Callable<List<FileTry>>> work = new ArrayList<>();
    for (int i = 0; i < plan.workers(); i++) {
      FetchWorker worker = worker();
      work.add(() -> drain(worker));
    }
    List<FileTry> tries = new ArrayList<>();
    try {
      for (Future<List<FileTry>> done : threads.invokeAll(work)) {
        tries.addAll(done.get());
      }
      return tries;
    } catch (InterruptedException e) {
      throw aborted(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof WuaException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private List<FileTry> drain(FetchWorker worker) throws WuaException {
    List<FileTry> tries = new ArrayList<>();
    while (!stopping) {
      Optional<FileTry> next = worker.next();
      if (next.isEmpty()) {
        break;
      }
      tries.add(next.get());
    }
    return tries;
  }

  private FetchWorker worker() {
    return new FetchWorker(owner + workers.incrementAndGet(), parts, plan, fetcher, log, arrivals);
  }

  private void work(FetchWorker worker) {
    while (!stopping) {
      Duration idle = LONGEST_IDLE;
      try {
        if (worker.next().isPresent()) {
          continue;
        }
        Instant now = parts.timing().now();
        idle = parts.wants().nextTurn(now).map(t -> Duration.between(now, t)).orElse(idle);
      } catch (WuaException e) {
        LOG.warn("Fetching files has to wait: {}", e.getMessage());
      } catch (RuntimeException e) {
        LOG.error("Fetching files failed.", e);
      }
      if (!idle(idle)) {
        return;
      }
    }
  }

  private boolean idle(Duration time) {
    Duration least = time.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : time;
    Duration wait = least.compareTo(LONGEST_IDLE) < 0 ? least : LONGEST_IDLE;
    try {
      if (wakeUps.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("Woken.");
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Stops: downloads end at their next bytes, those to which none come when their connection is
   * closed. No thread is interrupted, as a database would close its files over it.
   */
  @Override
  public void close() {
    stopping = true;
    wake();
    threads.shutdown();
    try {
      boolean ended = threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      connection.close();
      if (!ended && !threads.awaitTermination(LAST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("A download did not stop; its lease will end by itself.");
      }
    } catch (InterruptedException e) {
      connection.close();
      Thread.currentThread().interrupt();
    }
  }

  /** Collects what a fetcher needs. */
  public static final class Builder {
    private final String server;
    private final HttpConnection connection;
    private final ServerStore store;
    private final UpdateFolder folder;
    private final DiskRoom room;
    private FetchPlan plan = FetchPlan.usual(new SplittableRandom());
    private SourceCheck sources = url -> Optional.of("no source is allowed");
    private RedirectCheck redirects = RedirectCheck.neverToPlain();
    private Bandwidth bandwidth = Bandwidth.unlimited();
    private Timing timing = Timing.system();
    private Failpoints failpoints = Failpoints.none();
    private Progress progress = Progress.none();
    private TaskLog log = TaskLog.none();
    private Arrivals arrivals = file -> {};

    private Builder(
        String server,
        HttpConnection connection,
        ServerStore store,
        UpdateFolder folder,
        DiskRoom room) {
      this.server = Objects.requireNonNull(server, "server");
      this.connection = Objects.requireNonNull(connection, "connection");
      this.store = Objects.requireNonNull(store, "store");
      this.folder = Objects.requireNonNull(folder, "folder");
      this.room = Objects.requireNonNull(room, "room");
    }

    /** Sets how many files at once, and when again. */
    public Builder plan(FetchPlan other) {
      plan = other;
      return this;
    }

    /** Sets where files may come from, and which redirects are followed; nowhere by default. */
    public Builder sources(SourceCheck check, RedirectCheck following) {
      sources = check;
      redirects = following;
      return this;
    }

    /** Sets the share of the line, which others may use too; all of it by default. */
    public Builder bandwidth(Bandwidth shared) {
      bandwidth = shared;
      return this;
    }

    /** Sets the clock, the machine's by default. */
    public Builder timing(Timing other) {
      timing = other;
      return this;
    }

    /** Sets who is told of each durable write. */
    public Builder failpoints(Failpoints other) {
      failpoints = other;
      return this;
    }

    /** Sets who is told how far each file is. */
    public Builder progress(Progress listener) {
      progress = listener;
      return this;
    }

    /** Sets who keeps what was tried. */
    public Builder log(TaskLog other) {
      log = other;
      return this;
    }

    /** Sets who is told of files that came. */
    public Builder arrivals(Arrivals listener) {
      arrivals = listener;
      return this;
    }

    /** The fetcher, which does nothing yet. */
    public PayloadFetcher build() {
      return new PayloadFetcher(this);
    }
  }
}

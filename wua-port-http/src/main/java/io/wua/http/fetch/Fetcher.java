package io.wua.http.fetch;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.Progress;
import io.wua.core.download.StoredFile;
import io.wua.core.failure.WuaException;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fetch.pace.Backoff;
import io.wua.http.fetch.pace.Bandwidth;
import io.wua.http.fetch.pace.Timing;
import io.wua.http.fetch.part.ContentDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Fetches files: asks for what changed alone, goes on where the last try ended, tries again where a
 * fault may pass, verifies while it reads, and puts a file in its place at once and whole. Safe for
 * several threads; one file is fetched by one at a time.
 */
public final class Fetcher {
  private final Attempt attempt;
  private final FetchLimits limits;
  private final Backoff backoff;
  private final Timing timing;

  private Fetcher(Builder builder) {
    this.limits = builder.limits;
    this.backoff = builder.backoff;
    this.timing = builder.timing;
    this.attempt =
        new Attempt(
            new Asking(builder.connection, limits, builder.redirects, timing),
            new Transfer(limits, builder.bandwidth, timing),
            limits);
  }

  /** A fetcher with default limits over that connection, which the caller closes. */
  public static Builder over(HttpConnection connection) {
    return new Builder(connection);
  }

  /**
   * Fetches one file, in as many tries as the limits allow. Parts of it stay beside its target
   * after a failure, for the next round.
   *
   * @param request the file
   * @param progress who is told how far it is
   * @return unchanged, fetched, absent (404 or 410), or refused: not what it should be
   * @throws WuaException UNAVAILABLE, TIMED_OUT, BUSY, ABORTED, ACCESS_DENIED, UNREADABLE (the disk
   *     fails or is full), CONFIGURATION (no trust), LIMIT_EXCEEDED (too many redirects),
   *     UNSUPPORTED (an answer that makes no sense)
   */
  public FetchOutcome fetch(FetchRequest request, Progress progress) throws WuaException {
    Optional<StoredFile> there = alreadyThere(request);
    if (there.isPresent()) {
      return new FetchOutcome.Unchanged(there.get());
    }
    long deadline = timing.nanos() + limits.total().toNanos();
    for (int failed = 1; ; failed++) {
      try {
        return attempt.run(request, progress, deadline);
      } catch (RefusedFile refused) {
        return new FetchOutcome.Refused(request.name(), refused.reason());
      } catch (PassingFault fault) {
        Duration wait = backoff.after(failed, fault.retryAfter());
        boolean late = timing.nanos() + wait.toNanos() - deadline >= 0;
        if (failed >= limits.tries() || late) {
          throw fault.failure();
        }
        sleep(request, wait);
      }
    }
  }

  private static Optional<StoredFile> alreadyThere(FetchRequest request) throws WuaException {
    if (!request.hasDigest() || !Files.isRegularFile(request.target())) {
      return Optional.empty();
    }
    try {
      StoredFile file = ContentDigest.of(request.target());
      return Attempt.difference(request, file).isEmpty() ? Optional.of(file) : Optional.empty();
    } catch (IOException e) {
      throw Attempt.disk(request, e);
    }
  }

  private void sleep(FetchRequest request, Duration wait) throws WuaException {
    try {
      timing.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Transfer.stopped(request, e);
    }
  }

  /** Collects what a fetcher needs; only the connection has no default. */
  public static final class Builder {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final HttpConnection connection;
    private FetchLimits limits = FetchLimits.DEFAULT;
    private RedirectCheck redirects = RedirectCheck.neverToPlain();
    private Bandwidth bandwidth = Bandwidth.unlimited();
    private Timing timing = Timing.system();
    private Backoff backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT, new SplittableRandom());

    private Builder(HttpConnection connection) {
      this.connection = Objects.requireNonNull(connection, "connection");
    }

    /** Sets when to stop. */
    public Builder limits(FetchLimits other) {
      limits = other;
      return this;
    }

    /** Sets which redirects are followed; by default any but from https to http. */
    public Builder redirects(RedirectCheck check) {
      redirects = check;
      return this;
    }

    /** Sets the share of the line, which other fetchers may use too; all of it by default. */
    public Builder bandwidth(Bandwidth shared) {
      bandwidth = shared;
      return this;
    }

    /** Sets the clock, the machine's by default. */
    public Builder timing(Timing other) {
      timing = other;
      return this;
    }

    /** Sets the waits between tries: 5 s, doubled each time, up to 5 minutes by default. */
    public Builder backoff(Backoff other) {
      backoff = other;
      return this;
    }

    /** The fetcher. */
    public Fetcher build() {
      return new Fetcher(this);
    }
  }
}

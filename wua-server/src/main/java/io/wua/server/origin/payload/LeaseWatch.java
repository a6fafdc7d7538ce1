package io.wua.server.origin.payload;

import io.wua.core.download.Progress;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha1;
import io.wua.http.fetch.pace.Timing;
import io.wua.server.fleet.payload.Want;
import io.wua.server.origin.payload.folder.DiskRoom;
import io.wua.server.store.want.WantLeases;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * Keeps the lease of a file while its bytes come, and stops the download where it is lost, where
 * the disk fills up, or where the server stops. It stops by an interrupt of the thread that it is
 * called on, which the fetcher obeys before it writes more.
 */
final class LeaseWatch implements Progress {
  private static final long BETWEEN_CHECKS = 16L << 20;
  private static final int RENEWALS = 3;

  private final Want want;
  private final String owner;
  private final Duration length;
  private final WantLeases leases;
  private final DiskRoom room;
  private final Timing timing;
  private final BooleanSupplier stopping;
  private final Progress listener;
  private Instant until;
  private long nextCheck;
  private long first = -1;
  private long last;
  private Optional<TryOutcome.Skipped> stopped = Optional.empty();

  LeaseWatch(
      Want want,
      String owner,
      Duration length,
      WantLeases leases,
      DiskRoom room,
      Timing timing,
      BooleanSupplier stopping,
      Progress listener) {
    this.want = want;
    this.owner = owner;
    this.length = length;
    this.leases = leases;
    this.room = room;
    this.timing = timing;
    this.stopping = stopping;
    this.listener = listener;
    this.until = timing.now().plus(length);
  }

  /** Why it stopped the download, if it did. */
  Optional<TryOutcome.Skipped> stopped() {
    return stopped;
  }

  /** How many bytes came over the line. */
  long moved() {
    return first < 0 ? 0 : last - first;
  }

  @Override
  public void at(String name, long done, OptionalLong total) {
    listener.at(want.file().storedName(), done, total);
    if (first < 0 || done < last) {
      first = done;
    }
    last = done;
    stopped = reason(done, total.orElse(done));
    if (stopped.isPresent()) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<TryOutcome.Skipped> reason(long done, long total) {
    if (stopping.getAsBoolean()) {
      return skipped("the server stops", TryOutcome.Cause.STOPPING);
    }
    if (done >= nextCheck) {
      nextCheck = done + BETWEEN_CHECKS;
      try {
        Optional<String> lacking = room.lacking(sha1(), total, done);
        if (lacking.isPresent()) {
          return skipped(lacking.get(), TryOutcome.Cause.NO_ROOM);
        }
      } catch (WuaException unknown) {
        // The next check asks again, and the fetcher watches the disk itself.
        nextCheck = done + 1;
      }
    }
    return keeps() ? Optional.empty() : skipped("its lease is lost", TryOutcome.Cause.LEASE_LOST);
  }

  /** Renews the lease where a third of it is over; false where it is lost. */
  boolean keeps() {
    Instant now = timing.now();
    return now.isBefore(until.minus(length).plus(length.dividedBy(RENEWALS))) || renew(now);
  }

  /** Renews the lease now; false where it is lost. */
  boolean renew() {
    return renew(timing.now());
  }

  private boolean renew(Instant now) {
    try {
      boolean kept = leases.renew(sha1(), owner, now.plus(length));
      until = kept ? now.plus(length) : until;
      return kept;
    } catch (WuaException databaseIsAway) {
      // Until the lease is over nobody else takes the file.
      return now.isBefore(until);
    }
  }

  private Sha1 sha1() {
    return want.sha1();
  }

  private static Optional<TryOutcome.Skipped> skipped(String reason, TryOutcome.Cause cause) {
    return Optional.of(new TryOutcome.Skipped(reason, cause));
  }
}

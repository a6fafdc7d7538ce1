package io.wua.http;

import io.wua.http.fetch.pace.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands still until somebody sleeps, and then is there at once. */
public final class FakeTiming implements Timing {
  private final List<Duration> sleeps = new ArrayList<>();
  private long nanos = Long.MAX_VALUE - 1000;

  /** How long was slept, each time. */
  public synchronized List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }

  /** All sleeps together. */
  public synchronized Duration slept() {
    return sleeps.stream().reduce(Duration.ZERO, Duration::plus);
  }

  @Override
  public synchronized long nanos() {
    return nanos;
  }

  @Override
  public synchronized Instant now() {
    return Instant.parse("2026-07-20T12:00:00Z");
  }

  @Override
  public synchronized void sleep(Duration wait) {
    sleeps.add(wait);
    nanos += wait.toNanos();
  }
}

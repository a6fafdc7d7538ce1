package io.wua.server.origin.payload;

import io.wua.http.fetch.pace.Timing;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until somebody sleeps, and then is there at once. */
final class JumpingTiming implements Timing {
  static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  private Duration slept;

  JumpingTiming() {
    this(Duration.ZERO);
  }

  JumpingTiming(Duration afterNoon) {
    slept = afterNoon;
  }

  synchronized void jump(Duration time) {
    slept = slept.plus(time);
  }

  @Override
  public synchronized long nanos() {
    return slept.toNanos();
  }

  @Override
  public synchronized Instant now() {
    return NOON.plus(slept);
  }

  @Override
  public void sleep(Duration wait) {
    jump(wait);
  }
}

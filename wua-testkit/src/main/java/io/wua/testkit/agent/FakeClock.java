package io.wua.testkit.agent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it, forward or back. */
public final class FakeClock extends Clock {
  private Instant now;

  /** A clock that says so. */
  public FakeClock(Instant now) {
    this.now = now;
  }

  /** Moves it. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** Sets it. */
  public void set(Instant moment) {
    now = moment;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}

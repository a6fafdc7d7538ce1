package io.wua.simulation.windows;

import io.wua.core.failure.WuaException;
import io.wua.simulation.windows.machine.SimulatedHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of a simulated host, which its agent goes by: it moves when the host says so. */
public final class SimulatedClock extends Clock {
  private final SimulatedHost host;
  private final ZoneId zone;

  /** The clock of that host. */
  public SimulatedClock(SimulatedHost host) {
    this(host, ZoneOffset.UTC);
  }

  private SimulatedClock(SimulatedHost host, ZoneId zone) {
    this.host = host;
    this.zone = zone;
  }

  @Override
  public Instant instant() {
    try {
      return host.now();
    } catch (WuaException e) {
      throw new UncheckedIOException(e.getMessage(), new IOException(e));
    }
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SimulatedClock(host, other);
  }
}

package io.wua.http.fetch.pace;

import java.time.Duration;
import java.util.Objects;

/**
 * The share of the line that downloads may take, all together: whoever took bytes waits until they
 * are paid for. Safe for several threads, which then share it.
 */
public final class Bandwidth {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double BYTES_PER_MEGABIT = 125_000;
  private static final long SHORTEST_WAIT_NANOS = Duration.ofMillis(5).toNanos();

  private final double bytesPerSecond;
  private final Timing timing;
  private boolean started;
  private long paidUntil;

  private Bandwidth(double bytesPerSecond, Timing timing) {
    this.bytesPerSecond = bytesPerSecond;
    this.timing = Objects.requireNonNull(timing, "timing");
  }

  /** All of the line. */
  public static Bandwidth unlimited() {
    return new Bandwidth(Double.POSITIVE_INFINITY, Timing.system());
  }

  /**
   * A share.
   *
   * @param megabits per second, more than 0
   * @param timing the clock to wait by
   */
  public static Bandwidth ofMegabits(double megabits, Timing timing) {
    if (!(megabits > 0)) {
      throw new IllegalArgumentException(megabits + " Mbit/s is no bandwidth");
    }
    return new Bandwidth(megabits * BYTES_PER_MEGABIT, timing);
  }

  /** Waits until so many bytes, which were just read, are paid for. */
  public void took(int bytes) throws InterruptedException {
    if (Double.isInfinite(bytesPerSecond)) {
      return;
    }
    long wait = pay(bytes);
    if (wait >= SHORTEST_WAIT_NANOS) {
      timing.sleep(Duration.ofNanos(wait));
    }
  }

  private synchronized long pay(int bytes) {
    long now = timing.nanos();
    if (!started || paidUntil - now < 0) {
      started = true;
      paidUntil = now;
    }
    paidUntil += (long) (bytes / bytesPerSecond * NANOS_PER_SECOND);
    return paidUntil - now;
  }
}

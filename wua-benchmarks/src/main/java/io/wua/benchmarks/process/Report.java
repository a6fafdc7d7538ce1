package io.wua.benchmarks.process;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Locale;

/** What a measured Java process says of itself, on its standard output. */
public final class Report {
  private Report() {}

  /** Reports a number. */
  public static void number(String name, double value) {
    System.out.println(name + "=" + String.format(Locale.ROOT, "%.6f", value));
  }

  /** How long ago this Java was started, in seconds. */
  public static double secondsSinceStart() {
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    return (System.currentTimeMillis() - started) / 1e3;
  }

  /**
   * Reports what the process took until now: {@code heap}, the sum of the peaks of all heap pools
   * in bytes, and {@code cpu}, in seconds of all its threads.
   */
  public static void resources() {
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    number("heap", heap);
    Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    number("cpu", cpu.toMillis() / 1e3);
  }
}

package io.wua.benchmarks.result;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The machine that figures come from, in general terms. */
final class Machine {
  private static final double GIB = 1L << 30;

  private Machine() {}

  /** Processors, memory, Java, and how busy it is. */
  static String text() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return String.format(
        Locale.ROOT,
        "%d cores, %.0f GiB, Java %s, load average %.1f",
        system.getAvailableProcessors(),
        system.getTotalMemorySize() / GIB,
        Runtime.version().feature()
            + "."
            + Runtime.version().interim()
            + "."
            + Runtime.version().update(),
        system.getSystemLoadAverage());
  }
}

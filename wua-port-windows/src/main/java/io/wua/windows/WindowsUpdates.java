package io.wua.windows;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostInfo;
import io.wua.core.scan.UpdateSource;
import io.wua.windows.automation.jna.JnaAutomation;
import io.wua.windows.search.ComUpdateSource;
import io.wua.windows.search.Patience;
import io.wua.windows.search.Worker;
import java.time.Duration;
import java.util.Locale;

/** The Windows Update Agent of the host that this process runs on. */
public final class WindowsUpdates {
  /** One for the whole process, whatever the number of sources: the agent takes one at a time. */
  private static final Worker WORKER = new Worker();

  private WindowsUpdates() {}

  /**
   * The agent as a source of updates. Its searches ask the agent anew, one at a time in a process:
   * while one is under way another fails as BUSY.
   *
   * @param host who the host is, for results
   * @param target where the agent looks
   * @param limit how long a search may take before it is aborted; half an hour is common online, an
   *     hour for a scan cabinet
   * @throws WuaException with the reason UNSUPPORTED where this process is not a 64-bit one on
   *     Windows
   */
  public static UpdateSource source(HostInfo host, SearchTarget target, Duration limit)
      throws WuaException {
    requireWindows(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    return new ComUpdateSource(
        JnaAutomation::open, WORKER, host, target.place(), Patience.of(limit));
  }

  static void requireWindows(String system, String architecture) throws WuaException {
    if (!system.toLowerCase(Locale.ROOT).startsWith("windows")) {
      throw new WuaException(
          FailureReason.UNSUPPORTED,
          "The Windows Update Agent can be asked on Windows alone, and this is "
              + system
              + ". Scan with the catalog engine here.");
    }
    if (!architecture.contains("64")) {
      throw new WuaException(
          FailureReason.UNSUPPORTED,
          "The Windows Update Agent is asked by 64-bit processes alone, and this Java runs as "
              + architecture
              + ". Use a 64-bit Java.");
    }
  }
}

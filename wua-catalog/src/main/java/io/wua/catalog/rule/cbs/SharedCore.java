package io.wua.catalog.rule.cbs;

/**
 * The versions of Windows that are the same system files under several build numbers: a small
 * enablement package switches features on and the build number up, and all take the same cumulative
 * updates, named by the lowest build (<a
 * href="https://support.microsoft.com/help/4517245">KB4517245</a>, <a
 * href="https://support.microsoft.com/help/5015684">KB5015684</a>, <a
 * href="https://support.microsoft.com/help/5027397">KB5027397</a>, <a
 * href="https://support.microsoft.com/help/5054156">KB5054156</a>).
 */
enum SharedCore {
  /** Windows 10 1903 and 1909. */
  WINDOWS_10_1903(18362, 18363),
  /** Windows 10 2004 to 22H2. */
  WINDOWS_10_2004(19041, 19045),
  /** Windows 11 22H2 and 23H2. */
  WINDOWS_11_22H2(22621, 22631),
  /** Windows 11 24H2 and 25H2, Windows Server 2025. */
  WINDOWS_11_24H2(26100, 26200);

  private final long lowest;
  private final long highest;

  SharedCore(long lowest, long highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  /** The build by which the updates of a build are named. */
  static long buildOf(long build) {
    for (SharedCore core : values()) {
      if (build >= core.lowest && build <= core.highest) {
        return core.lowest;
      }
    }
    return build;
  }
}

package io.wua.core.install.rule;

import java.time.Duration;
import java.util.List;

/** How long to wait after the first, second and later failure in a row. */
public final class RetryDelays {
  private static final List<Duration> DELAYS =
      List.of(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofMinutes(120));

  private RetryDelays() {}

  /**
   * The wait.
   *
   * @param failures how many in a row, at least one
   */
  public static Duration after(int failures) {
    return DELAYS.get(Math.min(failures, DELAYS.size()) - 1);
  }
}

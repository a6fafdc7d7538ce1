package io.wua.core.install;

import java.util.Objects;
import java.util.Optional;

/**
 * The Windows Update service and Microsoft's automatic updates, as they are or were.
 *
 * @param start how the service starts
 * @param running whether it runs
 * @param automaticUpdates what is set for automatic updates ({@code AUOptions}); empty where
 *     nothing is, which is not the same as 0
 */
public record WuauservState(
    ServiceStart start, boolean running, Optional<Integer> automaticUpdates) {
  /** Refuses nulls. */
  public WuauservState {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(automaticUpdates, "automaticUpdates");
  }

  /** How a service starts. */
  public enum ServiceStart {
    /** With Windows. */
    AUTOMATIC,
    /** When somebody needs it. */
    MANUAL,
    /** Never. */
    DISABLED
  }
}

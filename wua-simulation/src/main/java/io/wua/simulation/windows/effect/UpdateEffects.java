package io.wua.simulation.windows.effect;

import java.util.List;

/**
 * What one update changes on a host.
 *
 * @param effects each change
 * @param removable whether it can be taken off again
 */
public record UpdateEffects(List<Effect> effects, boolean removable) {
  /** Copies the list. */
  public UpdateEffects {
    effects = List.copyOf(effects);
  }

  /** Whether it is complete only after a reboot: what changes the version of Windows is. */
  public boolean needsReboot() {
    return effects.stream().anyMatch(Effect.WindowsVersion.class::isInstance);
  }
}

package io.wua.core.agent.condition;

/**
 * What a host runs on.
 *
 * @param onBattery whether on its battery
 * @param percent how full that is, 100 where there is none
 */
public record Power(boolean onBattery, int percent) {
  /** Refuses what is no percentage. */
  public Power {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("a battery at " + percent + " %");
    }
  }

  /** From the mains. */
  public static Power mains() {
    return new Power(false, 100);
  }

  /** From a battery. */
  public static Power battery(int percent) {
    return new Power(true, percent);
  }
}

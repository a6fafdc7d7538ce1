package io.wua.simulation.catalog.cabinet.lzx.match;

/** The last three offsets, R0 to R2, which a match may repeat cheaply ([MS-PATCH] 2.4). */
public final class RecentOffsets {
  /** How many are remembered. */
  public static final int COUNT = 3;

  private final int[] offsets = {1, 1, 1};

  /** One of them, 0 to 2. */
  public int get(int index) {
    return offsets[index];
  }

  /**
   * Takes note of a match.
   *
   * @param formatted its formatted offset: 0 to 2 exchanges that one with the latest, another
   *     becomes the latest and pushes out the oldest
   */
  public void use(int formatted) {
    int latest = formatted < COUNT ? offsets[formatted] : formatted - 2;
    if (formatted < COUNT) {
      offsets[formatted] = offsets[0];
    } else {
      offsets[2] = offsets[1];
      offsets[1] = offsets[0];
    }
    offsets[0] = latest;
  }
}

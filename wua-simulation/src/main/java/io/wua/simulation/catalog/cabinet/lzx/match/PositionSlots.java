package io.wua.simulation.catalog.cabinet.lzx.match;

/**
 * The slots into which LZX sorts offsets. It numbers them as <em>formatted offsets</em>: 0 to 2
 * repeat one of the last three, the others are the distance plus 2. A slot is a range of formatted
 * offsets that differ only in their extra bits ([MS-PATCH] 2.4).
 */
public final class PositionSlots {
  private static final int MOST_EXTRA_BITS = 17;
  // From 2^18 on every slot holds 2^17 offsets; the first of those is slot 36.
  private static final int FIRST_WIDEST = 1 << 18;
  private static final int WIDEST_SHIFT = 34;

  private PositionSlots() {}

  /** How many slots a window has, of 15 to 21 bits: 30 to 50. */
  public static int count(int windowBits) {
    return slot((1 << windowBits) - 1) + 1;
  }

  /** The slot of a formatted offset. */
  public static int slot(int formatted) {
    if (formatted >= FIRST_WIDEST) {
      return WIDEST_SHIFT + (formatted >>> MOST_EXTRA_BITS);
    }
    if (formatted < 4) {
      return formatted;
    }
    int highest = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(formatted);
    return 2 * highest + ((formatted >>> (highest - 1)) & 1);
  }

  /** How many low bits of a formatted offset follow its slot. */
  public static int extraBits(int slot) {
    return slot < 4 ? 0 : Math.min(slot / 2 - 1, MOST_EXTRA_BITS);
  }
}

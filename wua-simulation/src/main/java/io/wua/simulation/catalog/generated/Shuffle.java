package io.wua.simulation.catalog.generated;

import java.math.BigInteger;

/**
 * A fixed shuffle of the numbers below a size, computed for each number by itself in both
 * directions: x to (a x + b) modulo the size.
 */
final class Shuffle {
  private static final double GOLDEN_RATIO = 0.6180339887498949;

  private final long size;
  private final long factor;
  private final long inverse;
  private final long offset;

  Shuffle(int size, long seed) {
    this.size = size;
    long candidate = Math.max(1, (long) (size * GOLDEN_RATIO));
    while (!BigInteger.valueOf(candidate).gcd(BigInteger.valueOf(size)).equals(BigInteger.ONE)) {
      candidate++;
    }
    this.factor = candidate;
    this.inverse =
        BigInteger.valueOf(candidate).modInverse(BigInteger.valueOf(size)).longValueExact();
    this.offset = Math.floorMod(seed, (long) size);
  }

  /** What stands at a place. */
  int at(int place) {
    return (int) ((place * factor + offset) % size);
  }

  /** Where something stands. */
  int placeOf(int number) {
    return (int) (Math.floorMod(number - offset, size) * inverse % size);
  }
}

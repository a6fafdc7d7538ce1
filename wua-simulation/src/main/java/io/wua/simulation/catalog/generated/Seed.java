package io.wua.simulation.catalog.generated;

import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Randomness by name: every thing draws from a generator of its own, so that it is the same in
 * whatever order things are made.
 *
 * @param value the seed of the catalog
 */
record Seed(long value) {
  /** The kinds of things. */
  enum Kind {
    EVALUATED,
    BUNDLE,
    LEAF,
    FILE,
    PACKAGE
  }

  SplittableRandom random(Kind kind, int index) {
    // The first numbers of neighboring seeds would resemble each other; a split takes care.
    return new SplittableRandom(value + ((kind.ordinal() + 1L) << 40) + index).split();
  }

  /** The identity of a thing, a random one of version 4. */
  UUID id(Kind kind, int index) {
    SplittableRandom random = random(kind, index);
    long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}

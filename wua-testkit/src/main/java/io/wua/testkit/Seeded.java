package io.wua.testkit;

import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Runs a property over many seeds and names the seed that breaks it.
 *
 * <pre>{@code
 * Seeded.runs(500, random -> {
 *   Duration any = Duration.ofSeconds(random.nextLong(1, 1_000_000));
 *   assertEquals(any, parse(print(any)), () -> any.toString());
 * });
 * }</pre>
 *
 * <p>The seeds are 0, 1, 2 and so on, so that every machine sees the same cases and a failure comes
 * back. The system property {@value #ONE_SEED} runs that seed alone ({@code mvn -Dwua.seed=17
 * -Dtest=TheTest}), {@value #FIRST_SEED} starts elsewhere, for a night of new cases.
 */
public final class Seeded {
  /** The system property that runs one seed alone. */
  static final String ONE_SEED = "wua.seed";

  /** The system property that names the first seed. */
  static final String FIRST_SEED = "wua.seed.first";

  private Seeded() {}

  /** What must hold for everything that can be drawn from a source of randomness. */
  @FunctionalInterface
  public interface Property {
    /**
     * Draws a case and checks it.
     *
     * @param random the only source of randomness to use; equal seeds give equal cases
     * @throws Exception where the property does not hold
     */
    void check(SplittableRandom random) throws Exception;
  }

  /**
   * Checks the property with that many seeds. A seed that aborts (an assumption of the property
   * does not hold) counts as no case; where every seed aborts the test aborts.
   *
   * @param count how many seeds, at least one
   * @param property what must hold
   * @throws AssertionFailedError where it does not hold; its message names the seed and its cause
   *     is the failure
   */
  public static void runs(int count, Property property) {
    Optional<Long> one = Optional.ofNullable(Long.getLong(ONE_SEED));
    if (one.isPresent()) {
      runs(one.get(), 1, property);
    } else {
      runs(Long.getLong(FIRST_SEED, 0), count, property);
    }
  }

  static void runs(long first, int count, Property property) {
    Objects.requireNonNull(property, "property");
    if (count < 1) {
      throw new IllegalArgumentException("a property that runs " + count + " times shows nothing");
    }
    int aborted = 0;
    for (int i = 0; i < count; i++) {
      long seed = first + i;
      try {
        property.check(new SplittableRandom(seed));
      } catch (TestAbortedException e) {
        aborted++;
        if (aborted == count) {
          throw e;
        }
      } catch (Exception | Error e) {
        throw broken(seed, i, count, e);
      }
    }
  }

  private static AssertionFailedError broken(long seed, int before, int count, Throwable cause) {
    return new AssertionFailedError(
        "broken by seed %d (run %d of %d; alone: -D%s=%d): %s"
            .formatted(seed, before + 1, count, ONE_SEED, seed, cause),
        cause);
  }
}

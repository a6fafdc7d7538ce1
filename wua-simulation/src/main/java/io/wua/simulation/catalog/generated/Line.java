package io.wua.simulation.catalog.generated;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where bundles stand in the lines in which they replace each other. A line's bundles have
 * neighboring numbers, the oldest first; bundles beyond the lines stand alone.
 *
 * @param lines how many lines there are
 * @param length how many bundles each has
 */
record Line(int lines, int length) {
  /** What bundles of one product share: the number of their line, or one of their own. */
  int of(int bundle) {
    return isInLine(bundle) ? bundle / length : lines + bundle - lines * length;
  }

  /** How many newer bundles the line of a bundle has. */
  int newerCount(int bundle) {
    return isInLine(bundle) ? length - 1 - bundle % length : 0;
  }

  /** The bundles that a bundle names as replaced. The newest does not name the oldest. */
  List<Integer> older(int bundle) {
    if (!isInLine(bundle)) {
      return List.of();
    }
    int first = bundle - bundle % length;
    return IntStream.range(first, bundle).filter(older -> names(bundle, older)).boxed().toList();
  }

  /** The bundles that name a bundle as replaced. */
  List<Integer> newer(int bundle) {
    if (!isInLine(bundle)) {
      return List.of();
    }
    return IntStream.rangeClosed(bundle + 1, bundle + newerCount(bundle))
        .filter(newer -> names(newer, bundle))
        .boxed()
        .toList();
  }

  private boolean names(int newer, int older) {
    return length <= 2 || newer - older < length - 1;
  }

  private boolean isInLine(int bundle) {
    return bundle < lines * length;
  }
}

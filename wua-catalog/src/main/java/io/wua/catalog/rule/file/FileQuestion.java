package io.wua.catalog.rule.file;

import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.comparison.ScalarComparison;
import io.wua.core.host.Truth;
import io.wua.core.host.software.FileFact;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the rules that compare one property of a file share: a missing file is false, a property
 * that the host does not know unknown.
 */
final class FileQuestion {
  private FileQuestion() {}

  /** Compares a property. */
  static <T extends Comparable<? super T>> Truth compare(
      Inquiry inquiry,
      FilePlace place,
      String what,
      Function<FileFact, Optional<T>> property,
      ScalarComparison comparison,
      T wanted) {
    return inquiry.judge(
        place.ask(inquiry),
        file -> {
          Optional<T> observed = property.apply(file);
          return observed.isPresent()
              ? inquiry.saw(observed.get(), comparison.between(observed.get(), wanted))
              : inquiry.unknown(unknownOf(what, file));
        });
  }

  /** The size, where it is known. */
  static Optional<Long> size(FileFact file) {
    return file.sizeBytes().isPresent()
        ? Optional.of(file.sizeBytes().getAsLong())
        : Optional.empty();
  }

  /** Names what is not known of a file. */
  static String unknownOf(String what, FileFact file) {
    return what + " of file " + file.path();
  }
}

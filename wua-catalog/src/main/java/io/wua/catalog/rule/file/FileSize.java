package io.wua.catalog.rule.file;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.comparison.ScalarComparison;
import io.wua.catalog.rule.probe.FileDetail;
import io.wua.core.host.Truth;
import java.util.Objects;
import java.util.Set;

/**
 * True where the size of a file compares with a number; a missing file is false.
 *
 * @param place the file
 * @param comparison how
 * @param sizeBytes the number
 */
public record FileSize(FilePlace place, ScalarComparison comparison, long sizeBytes)
    implements HostRule {
  /** Refuses nulls. */
  public FileSize {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(comparison, "comparison");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return FileQuestion.compare(inquiry, place, "size", FileQuestion::size, comparison, sizeBytes);
  }

  @Override
  public void probes(Probing probing) {
    place.probes(probing, Set.of(FileDetail.SIZE));
  }

  @Override
  public String text() {
    return "FileSize " + place + " " + comparison + " " + sizeBytes;
  }
}

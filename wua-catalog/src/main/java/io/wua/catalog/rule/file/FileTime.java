package io.wua.catalog.rule.file;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.comparison.ScalarComparison;
import io.wua.catalog.rule.probe.FileDetail;
import io.wua.core.host.Truth;
import io.wua.core.host.software.FileFact;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The rules {@code FileCreated} and {@code FileModified}: true where a time of a file compares with
 * another, in UTC; a missing file is false.
 *
 * @param moment which time
 * @param place the file
 * @param comparison how
 * @param time the other time
 */
public record FileTime(Moment moment, FilePlace place, ScalarComparison comparison, Instant time)
    implements HostRule {
  /** The times of a file. */
  public enum Moment {
    /** When it was created. */
    CREATED("FileCreated", "time of creation", FileDetail.CREATED),
    /** When it was last changed. */
    MODIFIED("FileModified", "time of change", FileDetail.MODIFIED);

    private final String rule;
    private final String phrase;
    private final FileDetail detail;

    Moment(String rule, String phrase, FileDetail detail) {
      this.rule = rule;
      this.phrase = phrase;
      this.detail = detail;
    }

    private Optional<Instant> of(FileFact file) {
      return switch (this) {
        case CREATED -> file.created();
        case MODIFIED -> file.modified();
      };
    }
  }

  /** Refuses nulls. */
  public FileTime {
    Objects.requireNonNull(moment, "moment");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(time, "time");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return FileQuestion.compare(inquiry, place, moment.phrase, moment::of, comparison, time);
  }

  @Override
  public void probes(Probing probing) {
    place.probes(probing, Set.of(moment.detail));
  }

  @Override
  public String text() {
    return moment.rule + " " + place + " " + comparison + " " + time;
  }
}

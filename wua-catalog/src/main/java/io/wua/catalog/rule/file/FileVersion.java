package io.wua.catalog.rule.file;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.comparison.ScalarComparison;
import io.wua.catalog.rule.probe.FileDetail;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.Truth;
import io.wua.core.host.software.FileFact;
import java.util.Objects;
import java.util.Set;

/**
 * True where the fixed version of a file compares with a version; a missing file is false.
 *
 * @param place the file
 * @param comparison how
 * @param version the version
 */
public record FileVersion(FilePlace place, ScalarComparison comparison, DottedVersion version)
    implements HostRule {
  /** Refuses nulls. */
  public FileVersion {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(version, "version");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return FileQuestion.compare(inquiry, place, "version", FileFact::version, comparison, version);
  }

  @Override
  public void probes(Probing probing) {
    place.probes(probing, Set.of(FileDetail.VERSION));
  }

  @Override
  public String text() {
    return "FileVersion " + place + " " + comparison + " " + version;
  }
}

package io.wua.catalog.rule.file;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.FileDetail;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.Truth;
import io.wua.core.host.software.FileFact;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * True where a file exists and everything that the rule states of it is so; what the host does not
 * know of an existing file leaves the rule unknown.
 *
 * @param place where it should be
 * @param version its fixed file version
 * @param sizeBytes its size
 * @param created its time of creation
 * @param modified its time of last change
 * @param language the language of its version resource
 */
public record FileExists(
    FilePlace place,
    Optional<DottedVersion> version,
    Optional<Long> sizeBytes,
    Optional<Instant> created,
    Optional<Instant> modified,
    Optional<String> language)
    implements HostRule {
  /** Refuses nulls. */
  public FileExists {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(sizeBytes, "sizeBytes");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(modified, "modified");
    Objects.requireNonNull(language, "language");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.judge(place.ask(inquiry), file -> matches(inquiry, file));
  }

  private Truth matches(Inquiry inquiry, FileFact file) {
    return inquiry.all(
        () -> inquiry.saw(file.path(), true),
        () -> equal(inquiry, file, "version", version, file.version()),
        () -> equal(inquiry, file, "size", sizeBytes, FileQuestion.size(file)),
        () -> equal(inquiry, file, "time of creation", created, file.created()),
        () -> equal(inquiry, file, "time of change", modified, file.modified()),
        () -> language(inquiry, file));
  }

  private static <T> Truth equal(
      Inquiry inquiry, FileFact file, String what, Optional<T> wanted, Optional<T> observed) {
    if (wanted.isEmpty()) {
      return Truth.TRUE;
    }
    return observed.isPresent()
        ? inquiry.saw(observed.get(), observed.get().equals(wanted.get()))
        : inquiry.unknown(FileQuestion.unknownOf(what, file));
  }

  /** A tag and an LCID may mean the same language: no definite answer between the two. */
  private Truth language(Inquiry inquiry, FileFact file) {
    if (language.isEmpty()) {
      return Truth.TRUE;
    }
    String wanted = language.get().strip();
    Optional<String> observed = file.language();
    if (observed.isEmpty() || isNumber(observed.get()) != isNumber(wanted)) {
      return inquiry.unknown(FileQuestion.unknownOf("language", file));
    }
    return inquiry.saw(observed.get(), observed.get().equalsIgnoreCase(wanted));
  }

  private static boolean isNumber(String language) {
    return !language.isEmpty() && language.chars().allMatch(Character::isDigit);
  }

  @Override
  public void probes(Probing probing) {
    Set<FileDetail> asked = EnumSet.noneOf(FileDetail.class);
    version.ifPresent(any -> asked.add(FileDetail.VERSION));
    sizeBytes.ifPresent(any -> asked.add(FileDetail.SIZE));
    created.ifPresent(any -> asked.add(FileDetail.CREATED));
    modified.ifPresent(any -> asked.add(FileDetail.MODIFIED));
    language.ifPresent(any -> asked.add(FileDetail.LANGUAGE));
    place.probes(probing, asked);
  }

  @Override
  public String text() {
    StringJoiner wanted = new StringJoiner(", ", " (", ")").setEmptyValue("");
    version.ifPresent(it -> wanted.add("version " + it));
    sizeBytes.ifPresent(it -> wanted.add(it + " bytes"));
    created.ifPresent(it -> wanted.add("created " + it));
    modified.ifPresent(it -> wanted.add("changed " + it));
    language.ifPresent(it -> wanted.add("language " + it));
    return "FileExists " + place + wanted;
  }
}

package io.wua.files.state;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of the outbox, told by its name: {@code 0000000007.json}.
 *
 * @param number which report
 * @param kind what became of it
 */
record OutboxEntry(long number, Kind kind) {
  /** The numbers of reports, in order. */
  static final Comparator<OutboxEntry> ORDER = Comparator.comparingLong(OutboxEntry::number);

  private static final Pattern NAME = Pattern.compile("([0-9]{10,18})\\.(json|taken|damaged)");

  /** What became of a report. */
  enum Kind {
    /** It waits. */
    WAITING("json"),
    /** It was taken out; the last one stays, so that its number is not given again. */
    TAKEN("taken"),
    /** It cannot be read, and was set aside. */
    DAMAGED("damaged");

    private final String ending;

    Kind(String ending) {
      this.ending = ending;
    }
  }

  /** What a name says; empty where it is another file. */
  static Optional<OutboxEntry> of(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    for (Kind kind : Kind.values()) {
      if (kind.ending.equals(matcher.group(2))) {
        return Optional.of(new OutboxEntry(Long.parseLong(matcher.group(1)), kind));
      }
    }
    return Optional.empty();
  }

  /** The same report after that became of it. */
  OutboxEntry as(Kind other) {
    return new OutboxEntry(number, other);
  }

  /** The name of its file. */
  String fileName() {
    return String.format(Locale.ROOT, "%010d", number) + "." + kind.ending;
  }
}

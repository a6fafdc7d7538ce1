package io.wua.catalog.container;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The name of a fragment, parsed: {@code c\123}, {@code x\123} or {@code l\en\123}.
 *
 * @param kind its kind
 * @param language its language tag in lower case, empty but for localized fragments
 * @param revisionId the revision that it belongs to
 */
public record FragmentName(FragmentKind kind, String language, int revisionId) {
  /** Refuses nulls. */
  public FragmentName {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(language, "language");
  }

  /** Reads the path of a member with either separator; empty where it is no fragment. */
  public static Optional<FragmentName> parse(String path) {
    String[] parts = path.replace('\\', '/').toLowerCase(Locale.ROOT).split("/", -1);
    if (parts.length < 2) {
      return Optional.empty();
    }
    Optional<FragmentKind> kind = FragmentKind.ofFolder(parts[0]);
    int expected = kind.filter(k -> k == FragmentKind.LOCALIZED).isPresent() ? 3 : 2;
    String number = parts[parts.length - 1];
    if (kind.isEmpty() || parts.length != expected || !number.matches("[0-9]{1,10}")) {
      return Optional.empty();
    }
    long revision = Long.parseLong(number);
    if (revision > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    String language = expected == 3 ? parts[1] : "";
    return Optional.of(new FragmentName(kind.get(), language, (int) revision));
  }

  @Override
  public String toString() {
    return kind.folder() + "/" + (language.isEmpty() ? "" : language + "/") + revisionId;
  }
}

package io.wua.core.host;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of up to four decimal parts, compared part by part as numbers; missing parts are 0
 * (MS-WUSP; the Windows versions with their UBR are of this form: 10.0.26100.4349).
 *
 * @param major first part
 * @param minor second part
 * @param build third part
 * @param revision fourth part, the UBR of a Windows version
 */
public record DottedVersion(long major, long minor, long build, long revision)
    implements Comparable<DottedVersion> {
  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{1,18})(?:\\.([0-9]{1,18}))?(?:\\.([0-9]{1,18}))?(?:\\.([0-9]{1,18}))?");
  private static final Comparator<DottedVersion> ORDER =
      Comparator.comparingLong(DottedVersion::major)
          .thenComparingLong(DottedVersion::minor)
          .thenComparingLong(DottedVersion::build)
          .thenComparingLong(DottedVersion::revision);

  /** Refuses negative parts. */
  public DottedVersion {
    if (major < 0 || minor < 0 || build < 0 || revision < 0) {
      throw new IllegalArgumentException("a part of a version is negative");
    }
  }

  /** Reads one to four decimal parts; empty where the text is anything else. */
  public static Optional<DottedVersion> tryParse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new DottedVersion(part(form, 1), part(form, 2), part(form, 3), part(form, 4)));
  }

  /**
   * The same for text that must be a version.
   *
   * @throws IllegalArgumentException where it is not
   */
  public static DottedVersion parse(String text) {
    return tryParse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + text + "' is not a version of one to four numbers"));
  }

  private static long part(Matcher form, int group) {
    String digits = form.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  @Override
  public int compareTo(DottedVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + build + "." + revision;
  }
}

package io.wua.core.update;

import java.util.Locale;
import java.util.Objects;

/**
 * The number of a Microsoft Knowledge Base article. Rules write {@code KB5012170}, the Windows
 * Update Agent bare digits: both read as the same number.
 *
 * @param digits one to nine digits without leading zeros
 */
public record KbNumber(String digits) implements Comparable<KbNumber> {
  /** Refuses anything but digits. */
  public KbNumber {
    Objects.requireNonNull(digits, "digits");
    if (!digits.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("'" + digits + "' is not a KB number");
    }
  }

  /**
   * Reads {@code KB5012170}, {@code kb5012170} or {@code 5012170}.
   *
   * @throws IllegalArgumentException where the text is none of these
   */
  public static KbNumber parse(String text) {
    String bare = text.strip().toUpperCase(Locale.ROOT);
    if (bare.startsWith("KB")) {
      bare = bare.substring(2).strip();
    }
    bare = bare.replaceFirst("^0+(?=[0-9])", "");
    if (!bare.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a KB number: write KB5012170 or 5012170");
    }
    return new KbNumber(bare);
  }

  @Override
  public int compareTo(KbNumber other) {
    return Integer.compare(Integer.parseInt(digits), Integer.parseInt(other.digits));
  }

  /** The form for people: {@code KB5012170}. */
  @Override
  public String toString() {
    return "KB" + digits;
  }
}

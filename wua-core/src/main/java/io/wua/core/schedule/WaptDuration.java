package io.wua.core.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The durations of WAPT's settings: a decimal number and one lower-case unit letter, {@code 12h},
 * {@code 1.5d}; a bare number is of the unit that its setting declares.
 */
public final class WaptDuration {
  /**
   * The longest duration, a hundred years of 365 days: far beyond any sensible setting, and small
   * enough to be added to a date of today without overflow anywhere.
   */
  public static final Duration LONGEST = Duration.ofDays(36_500);

  private static final Pattern FORM =
      Pattern.compile("(?<number>[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?<unit>[smhdw]?)");
  private static final Pattern NEARLY =
      Pattern.compile(
          "(?<number>[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)\\s*(?<unit>[a-z]*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PART = Pattern.compile("([0-9]{1,9})\\s*([smhdw])\\s*");
  private static final int LONGEST_TEXT = 40;

  /** Digits after the point that any multiple of a nanosecond needs at most, in any unit. */
  private static final int SCALE = 16;

  private WaptDuration() {}

  /** The units, from the shortest. */
  public enum Unit {
    /** {@code s}. */
    SECONDS('s', 1),
    /** {@code m}. */
    MINUTES('m', 60),
    /** {@code h}. */
    HOURS('h', 3_600),
    /** {@code d}, 24 hours. */
    DAYS('d', 86_400),
    /** {@code w}, 7 days. */
    WEEKS('w', 604_800);

    private final char letter;
    private final BigDecimal seconds;

    Unit(char letter, long seconds) {
      this.letter = letter;
      this.seconds = BigDecimal.valueOf(seconds);
    }

    /** Its letter in settings. */
    public char letter() {
      return letter;
    }

    private static Unit of(char letter) {
      return Arrays.stream(values()).filter(u -> u.letter == letter).findFirst().orElseThrow();
    }
  }

  /**
   * Reads a duration, rounded to the nanosecond.
   *
   * @param text the number, a fraction allowed, and the letter
   * @param bareNumber the unit of a number without a letter: days for the options of Windows
   *     updates, minutes for WAPT's own tasks
   * @throws IllegalArgumentException where the text is anything else or longer than {@link
   *     #LONGEST}; its message says what to write
   */
  public static Duration parse(String text, Unit bareNumber) {
    Objects.requireNonNull(bareNumber, "bareNumber");
    Matcher form = FORM.matcher(text);
    if (text.length() > LONGEST_TEXT || !form.matches()) {
      throw refusal(text, complaint(text));
    }
    String letter = form.group("unit");
    Unit unit = letter.isEmpty() ? bareNumber : Unit.of(letter.charAt(0));
    BigDecimal seconds = new BigDecimal(form.group("number")).multiply(unit.seconds);
    if (seconds.compareTo(BigDecimal.valueOf(LONGEST.toSeconds())) > 0) {
      throw refusal(
          text, "it is longer than a hundred years; write " + print(LONGEST) + " or less");
    }
    long whole = seconds.longValue();
    BigDecimal nanos = seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9);
    return Duration.ofSeconds(whole, nanos.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /**
   * The shortest text that reads as exactly that duration, always with its unit; of equally short
   * ones the whole number, then the largest unit.
   *
   * @throws IllegalArgumentException where the duration is negative or longer than {@link #LONGEST}
   */
  public static String print(Duration duration) {
    if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(duration + " is not from 0 to a hundred years");
    }
    if (duration.isZero()) {
      return "0s";
    }
    BigDecimal seconds =
        BigDecimal.valueOf(duration.toSeconds()).add(BigDecimal.valueOf(duration.toNanosPart(), 9));
    return Arrays.stream(Unit.values())
        .sorted(Comparator.reverseOrder())
        .flatMap(unit -> exactly(seconds, unit).stream())
        .min(Comparator.comparingInt(String::length).thenComparing(text -> text.contains(".")))
        .orElseThrow();
  }

  private static Optional<String> exactly(BigDecimal seconds, Unit unit) {
    BigDecimal[] parts = seconds.movePointRight(SCALE).divideAndRemainder(unit.seconds);
    return parts[1].signum() == 0
        ? Optional.of(
            parts[0].movePointLeft(SCALE).stripTrailingZeros().toPlainString() + unit.letter)
        : Optional.empty();
  }

  private static IllegalArgumentException refusal(String text, String why) {
    String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "..." : text;
    return new IllegalArgumentException("'" + shown + "' is not a duration: " + why);
  }

  private static String complaint(String text) {
    if (text.isBlank()) {
      return "it is empty; write a number and a unit, such as 12h";
    }
    if (text.length() > LONGEST_TEXT) {
      return "it is too long; write a number and a unit, such as 12h";
    }
    if (text.strip().startsWith("-")) {
      return "it is negative; write a number from 0, such as 12h";
    }
    Optional<String> sum = sumOfParts(text);
    if (sum.isPresent()) {
      return "it has several units; write " + sum.get();
    }
    Matcher nearly = NEARLY.matcher(text.strip());
    if (!nearly.matches()) {
      return "it does not start with a plain number; write a number and a unit, such as 12h";
    }
    String number = nearly.group("number").replace(',', '.');
    String unit = nearly.group("unit").toLowerCase(Locale.ROOT);
    String letters =
        Arrays.stream(Unit.values())
            .map(u -> String.valueOf(u.letter))
            .collect(Collectors.joining(" "));
    if (unit.isEmpty() || letters.contains(unit)) {
      return "spaces, decimal commas and upper-case units are not allowed; write " + number + unit;
    }
    return "the unit is one of " + letters + "; write " + number + "h for hours, for instance";
  }

  /** What a text such as {@code 1h30m} means, where it is of that form. */
  private static Optional<String> sumOfParts(String text) {
    Matcher part = PART.matcher(text.strip().toLowerCase(Locale.ROOT));
    Duration sum = Duration.ZERO;
    int parts = 0;
    int end = 0;
    while (part.find() && part.start() == end) {
      BigDecimal seconds =
          new BigDecimal(part.group(1)).multiply(Unit.of(part.group(2).charAt(0)).seconds);
      sum = sum.plusSeconds(seconds.longValue());
      end = part.end();
      parts++;
    }
    boolean whole = end == text.strip().length() && parts > 1 && sum.compareTo(LONGEST) <= 0;
    return whole ? Optional.of(print(sum)) : Optional.empty();
  }
}

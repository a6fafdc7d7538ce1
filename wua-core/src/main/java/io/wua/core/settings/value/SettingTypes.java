package io.wua.core.settings.value;

import io.wua.core.criteria.Criteria;
import io.wua.core.failure.NearMiss;
import io.wua.core.failure.WuaException;
import io.wua.core.schedule.WaptDuration;
import io.wua.core.schedule.window.MaintenanceWindows;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The setting types: one factory each. */
public final class SettingTypes {
  private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-9]{2})");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,3})?");

  private SettingTypes() {}

  /** {@code True} or {@code False}, and the other words that Python takes for them. */
  public static SettingType<Boolean> trueOrFalse() {
    return TextForm.of("True or False", BooleanWords::read, BooleanWords::show);
  }

  /** {@code True} or {@code False}, where no line at all means a third thing. */
  public static SettingType<WindowsUpdateOwner> owner() {
    return TextForm.of(
        "True, False or no line",
        text ->
            BooleanWords.parse(text)
                .map(on -> on ? WindowsUpdateOwner.AGENT : WindowsUpdateOwner.MICROSOFT)
                .map(Reading::of)
                .orElseGet(
                    () ->
                        Reading.refused(
                            "is neither True nor False",
                            BooleanWords.ADVICE
                                + ", or remove the line to leave Windows Update alone")),
        owner ->
            switch (owner) {
              case AGENT -> BooleanWords.show(true);
              case MICROSOFT -> BooleanWords.show(false);
              case UNTOUCHED -> "";
            });
  }

  /** Any text but an empty one. */
  public static SettingType<String> text() {
    return TextForm.of(
        "text",
        text ->
            text.isEmpty()
                ? Reading.refused("is empty", "write a value or remove the line")
                : Reading.of(text),
        text -> text);
  }

  /** A list with commas between its items; empty items count for nothing. */
  public static SettingType<List<String>> list() {
    return new ListForm();
  }

  /** An http or https URL. */
  public static SettingType<URI> url() {
    return TextForm.of("URL", Urls::read, URI::toString);
  }

  /** A server: a URL, or an empty value for the one that DNS names. */
  public static SettingType<ServerAddress> server() {
    return TextForm.of(
        "URL or empty",
        text ->
            text.isEmpty()
                ? Reading.of(ServerAddress.byDns())
                : Urls.read(text).map(ServerAddress::at),
        address -> address.url().map(URI::toString).orElse(""));
  }

  /** A whole number within bounds, both included. */
  public static SettingType<Integer> wholeNumber(int least, int most) {
    String refusal = "is not a whole number from " + least + " to " + most;
    return TextForm.of(
        "whole number from " + least + " to " + most,
        text -> {
          if (!text.matches("-?[0-9]{1,9}")) {
            return Reading.refused(refusal, "write digits alone");
          }
          int number = Integer.parseInt(text);
          return number < least || number > most
              ? Reading.refused(refusal, "the nearest is " + (number < least ? least : most))
              : Reading.of(number);
        },
        String::valueOf);
  }

  /** A number above zero, with a point for its fraction. */
  public static SettingType<Double> number(String unit) {
    return new TextForm<>(
        "number of " + unit,
        Optional.of(unit),
        text ->
            DECIMAL.matcher(text).matches() && Double.parseDouble(text) > 0
                ? Reading.of(Double.parseDouble(text))
                : Reading.refused(
                    "is not a number above zero",
                    "write a number of " + unit + ", 2.5 for instance"),
        number -> plain(BigDecimal.valueOf(number)));
  }

  /** A number of bytes: a whole number and a letter, {@code 5g} for instance. */
  public static SettingType<Long> byteSize() {
    return new TextForm<>(
        "number of bytes", Optional.of("bytes"), ByteSizes::read, ByteSizes::show);
  }

  /** A number of seconds without a unit letter, which WAPT would not read here. */
  public static SettingType<Duration> seconds() {
    return new TextForm<>(
        "number of seconds",
        Optional.of("seconds"),
        text ->
            DECIMAL.matcher(text).matches()
                ? Reading.of(
                    Duration.ofMillis(new BigDecimal(text).movePointRight(3).longValueExact()))
                : Reading.refused(
                    "is not a number of seconds", "write the number alone, 30 for instance"),
        duration -> plain(BigDecimal.valueOf(duration.toMillis(), 3)));
  }

  /** A duration: a number and a unit letter. */
  public static SettingType<Duration> duration(WaptDuration.Unit bareNumber) {
    return new TextForm<>(
        "duration, " + word(bareNumber) + " without a unit",
        Optional.of(word(bareNumber)),
        text -> {
          try {
            return Reading.of(WaptDuration.parse(text, bareNumber));
          } catch (IllegalArgumentException e) {
            return Reading.refused("cannot be read", String.valueOf(e.getMessage()));
          }
        },
        WaptDuration::print);
  }

  /** How often something happens: a duration above 0. */
  public static SettingType<Duration> period(WaptDuration.Unit bareNumber) {
    return aboveZero(
        bareNumber,
        "is no time from one run to the next",
        "write a number and a unit, such as 12h");
  }

  /** After how long something no longer waits: a duration above 0. */
  public static SettingType<Duration> deadline(WaptDuration.Unit bareNumber) {
    return aboveZero(
        bareNumber, "leaves no time to wait", "write a number and a unit, such as 14d");
  }

  private static SettingType<Duration> aboveZero(
      WaptDuration.Unit bareNumber, String refusal, String advice) {
    SettingType<Duration> any = duration(bareNumber);
    return new TextForm<>(
        any.label(),
        any.unit(),
        text -> {
          Reading<Duration> read = any.read(text);
          return read.value().filter(Duration::isZero).isPresent()
              ? Reading.refused(refusal, advice)
              : read;
        },
        any::show);
  }

  /** Maintenance windows; an empty value has none. */
  public static SettingType<MaintenanceWindows> windows() {
    return TextForm.of(
        "windows, Mon-Fri 22:00-04:00 for instance",
        text -> {
          try {
            return Reading.of(MaintenanceWindows.parse(text));
          } catch (WuaException e) {
            return Reading.refused("cannot be read", String.valueOf(e.getMessage()));
          }
        },
        MaintenanceWindows::text);
  }

  /** A time of day, {@code HH:MM}. */
  public static SettingType<LocalTime> timeOfDay() {
    return TextForm.of("HH:MM", SettingTypes::readTime, LocalTime::toString);
  }

  /** {@code True}, {@code False} or the path of a PEM file. */
  public static SettingType<CertificateCheck> certificateCheck() {
    return TextForm.of(
        "True, False or a path",
        SettingTypes::readCheck,
        check -> check.pemFile().orElseGet(() -> BooleanWords.show(check.required())));
  }

  /** Search criteria of the Windows Update Agent; an empty value is what the agent takes it for. */
  public static SettingType<Criteria> criteria() {
    return TextForm.of(
        "search criteria",
        text -> {
          try {
            return Reading.of(Criteria.parse(text));
          } catch (WuaException e) {
            // The lines that follow the first one point at the place in the text.
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return Reading.refused("cannot be read", first);
          }
        },
        Criteria::text);
  }

  /** The name of one of the constants, whatever its case. */
  public static <E extends Enum<E>> SettingType<E> words(Class<E> constants) {
    List<E> all = Arrays.asList(constants.getEnumConstants());
    List<String> words = all.stream().map(SettingTypes::word).toList();
    return TextForm.of(
        "one of " + String.join(", ", words),
        text -> {
          int index = words.indexOf(text.toLowerCase(Locale.ROOT));
          return index >= 0
              ? Reading.of(all.get(index))
              : Reading.refused(
                  "is none of " + String.join(", ", words), NearMiss.suggestion(text, words));
        },
        SettingTypes::word);
  }

  /** A type that takes an empty value, or no line, for nothing. */
  public static <T> SettingType<Optional<T>> optional(SettingType<T> type) {
    return new TextForm<>(
        type.label(),
        type.unit(),
        text -> text.isEmpty() ? Reading.of(Optional.empty()) : type.read(text).map(Optional::of),
        value -> value.map(type::show).orElse(""));
  }

  /**
   * A type for which no line at all means nothing, and an empty value what it means to that type.
   */
  public static <T> SettingType<Optional<T>> unlessAbsent(SettingType<T> type) {
    return new TextForm<>(
        type.label(),
        type.unit(),
        text -> type.read(text).map(Optional::of),
        value -> value.map(type::show).orElse(""));
  }

  private static Reading<LocalTime> readTime(String text) {
    Matcher time = TIME.matcher(text);
    try {
      if (time.matches()) {
        return Reading.of(
            LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))));
      }
    } catch (DateTimeException noSuchTime) {
      // Refused below, like a text of another form.
    }
    return Reading.refused("is not a time of day", "write 00:00 to 23:59, 22:30 for instance");
  }

  private static Reading<CertificateCheck> readCheck(String text) {
    String advice =
        "write True to check against the roots of this host, or the path of a PEM file with the"
            + " certificates to trust";
    if (text.isEmpty()) {
      // WAPT takes this for "do not check", which nobody who cleared the line may have meant.
      return Reading.refused("is empty", advice);
    }
    Optional<Boolean> word = BooleanWords.parse(text);
    if (word.isPresent()) {
      return Reading.of(word.get() ? CertificateCheck.againstHostRoots() : CertificateCheck.off());
    }
    // A bare word is more likely a misspelled True than a file in some current directory.
    return text.matches("\\w+")
        ? Reading.refused("is neither True nor False nor the path of a file", advice)
        : Reading.of(CertificateCheck.against(text));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}

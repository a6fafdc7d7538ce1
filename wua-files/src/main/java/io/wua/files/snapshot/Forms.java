package io.wua.files.snapshot;

import io.wua.core.host.DottedVersion;
import io.wua.files.json.JsonFields;
import io.wua.files.json.JsonPlace;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How snapshots write the values that occur in several families. */
final class Forms {
  private static final Pattern GUID =
      Pattern.compile("\\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})}?");
  private static final long DWORD_LEAST = Integer.MIN_VALUE;
  private static final long DWORD_MOST = 0xFFFF_FFFFL;
  private static final BigInteger QWORD_LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger QWORD_MOST = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

  private Forms() {}

  /**
   * Whether the entry says that its subject exists, as it does unless {@code "exists": false}
   * stands there; then nothing else may be stated of it.
   *
   * @param identifying the properties that only name the subject
   */
  static boolean exists(JsonFields fields, String... identifying) {
    boolean exists = fields.at("exists").flatMap(JsonPlace::truth).orElse(true);
    if (!exists) {
      fields
          .all()
          .forEach(
              (name, place) -> {
                if (!name.equals("exists") && !Arrays.asList(identifying).contains(name)) {
                  place.problem("stated of something that does not exist");
                }
              });
    }
    return exists;
  }

  /** A version of one to four numbers. */
  static Optional<DottedVersion> version(JsonPlace place) {
    return place.read("a version such as 10.0.26100.4349", DottedVersion::tryParse);
  }

  /** A moment with its zone. */
  static Optional<Instant> instant(JsonPlace place) {
    return place.read("a time with its zone such as 2026-07-14T13:54:06Z", Forms::instant);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A GUID with or without braces. */
  static Optional<UUID> guid(JsonPlace place) {
    return place.read("a GUID", Forms::guid);
  }

  /** A GUID from text. */
  static Optional<UUID> guid(String text) {
    Matcher form = GUID.matcher(text.strip());
    return form.matches() ? Optional.of(UUID.fromString(form.group(1))) : Optional.empty();
  }

  /** The form in which Windows Installer writes its codes. */
  static String inBraces(UUID guid) {
    return "{" + guid.toString().toUpperCase(Locale.ROOT) + "}";
  }

  /** 32 bits as an unsigned number; scripts that read them as signed write negative ones. */
  static Optional<Long> dword(JsonPlace place) {
    return place
        .number(
            BigInteger.valueOf(DWORD_LEAST),
            BigInteger.valueOf(DWORD_MOST),
            "a number of 32 bits (decimal, or text such as \"0x10\")")
        .map(n -> n & DWORD_MOST);
  }

  /** 64 bits. */
  static Optional<Long> qword(JsonPlace place) {
    return place.number(
        QWORD_LEAST, QWORD_MOST, "a number of 64 bits (decimal, or text such as \"0x10\")");
  }

  /** All texts of an array. */
  static Optional<List<String>> texts(JsonPlace place) {
    return Optional.of(place.items().stream().flatMap(i -> i.text().stream()).toList());
  }

  /** A number of 0 and more. */
  static Optional<Integer> count(JsonPlace place) {
    return place.number(0, Integer.MAX_VALUE).map(Math::toIntExact);
  }

  /** A path or namespace in the form in which equal ones have equal text. */
  static String canonicalPath(String path) {
    return path.strip().replaceAll("[\\\\/]+", "\\\\").toLowerCase(Locale.ROOT);
  }

  /**
   * A small number as a name, decimal or hexadecimal, in the form in which equal ones are equal.
   */
  static Optional<String> canonicalNumber(String name) {
    String digits = name.strip().toLowerCase(Locale.ROOT);
    boolean isHex = digits.startsWith("0x");
    if (!digits.matches(isHex ? "0x[0-9a-f]{1,4}" : "[0-9]{1,5}")) {
      return Optional.empty();
    }
    int number = isHex ? Integer.parseInt(digits.substring(2), 16) : Integer.parseInt(digits);
    return Optional.of(Integer.toString(number));
  }

  /** A name in the form in which equal ones have equal text. */
  static String canonicalName(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

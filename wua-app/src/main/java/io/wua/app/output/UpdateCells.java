package io.wua.app.output;

import io.wua.core.update.Category;
import io.wua.core.update.KbNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** How the properties of updates are written where people look into a catalog; a dash for none. */
public final class UpdateCells {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

  private UpdateCells() {}

  public static String kbs(Collection<KbNumber> kbs) {
    return kbs.isEmpty()
        ? "-"
        : kbs.stream().map(KbNumber::toString).collect(Collectors.joining(","));
  }

  public static String day(Optional<Instant> moment) {
    return moment.map(DAY::format).orElse("-");
  }

  public static String classification(Optional<Category> classification) {
    return classification.map(Category::name).orElse("-");
  }

  public static String products(List<Category> products) {
    return products.isEmpty()
        ? "-"
        : products.stream().map(Category::name).collect(Collectors.joining(", "));
  }

  public static String size(OptionalLong bytes) {
    return Sizes.of(bytes.orElse(0));
  }

  /** A number with its thousands parted: {@code 1,234}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** So many of these: {@code 1 file}, {@code 1,234 files}. */
  public static String count(long number, String one, String several) {
    return count(number) + " " + (number == 1 ? one : several);
  }
}

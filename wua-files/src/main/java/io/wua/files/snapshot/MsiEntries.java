package io.wua.files.snapshot;

import io.wua.core.host.Answer;
import io.wua.core.host.software.MsiProduct;
import io.wua.files.json.JsonFields;
import io.wua.files.json.JsonPlace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the property {@code msiProducts} of a snapshot. */
final class MsiEntries {
  /** The states of {@code MsiQueryProductState} in which a product is installed. */
  private static final Set<String> INSTALLED = Set.of("installed", "local", "source", "default");

  private static final List<String> STATES =
      List.of("installed", "local", "source", "default", "absent", "advertised", "unknown");

  private MsiEntries() {}

  /** The products by {@link #canonical} code. */
  static FactFamily<MsiProduct> read(Optional<JsonPlace> entries, boolean complete) {
    FactCollector<MsiProduct> products = new FactCollector<>();
    for (JsonPlace place : entries.map(JsonPlace::items).orElse(List.of())) {
      JsonFields fields =
          place.fields(
              "code",
              "exists",
              "version",
              "language",
              "state",
              "features",
              "components",
              "patches");
      Optional<String> code = fields.required("code").flatMap(Forms::guid).map(Forms::inBraces);
      boolean exists = Forms.exists(fields, "code");
      MsiProduct product = product(code.orElse(""), fields);
      code.ifPresent(
          c -> products.state(c, exists ? Answer.present(product) : Answer.absent(), place));
    }
    return products.family(complete);
  }

  /** The form in which equal product codes have equal text. */
  static String canonical(String code) {
    return Forms.guid(code).map(Forms::inBraces).orElse(code);
  }

  private static MsiProduct product(String code, JsonFields fields) {
    boolean installed =
        fields
            .at("state")
            .flatMap(p -> p.word(STATES, MsiEntries::state))
            .map(INSTALLED::contains)
            .orElse(true);
    return new MsiProduct(
        code,
        fields.at("version").flatMap(Forms::version),
        fields
            .at("language")
            .flatMap(Forms::count)
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty()),
        installed,
        fields.at("features").flatMap(Forms::texts).map(Set::copyOf),
        fields.at("components").flatMap(MsiEntries::codes),
        fields.at("patches").flatMap(MsiEntries::codes));
  }

  private static Optional<Set<String>> codes(JsonPlace place) {
    List<String> codes =
        place.items().stream()
            .flatMap(item -> Forms.guid(item).stream())
            .map(Forms::inBraces)
            .toList();
    return Optional.of(Set.copyOf(codes));
  }

  private static Optional<String> state(String text) {
    return Optional.of(text.strip().toLowerCase(Locale.ROOT)).filter(STATES::contains);
  }
}

package io.wua.files.snapshot;

import io.wua.core.host.Answer;
import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.ProductType;
import io.wua.files.json.JsonFields;
import io.wua.files.json.JsonPlace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The property {@code os} of a snapshot: what Windows itself is. */
record OsFacts(
    Answer<DottedVersion> version,
    Answer<ProductType> productType,
    Answer<Architecture> architecture,
    Answer<Integer> sku,
    Answer<Integer> suiteMask,
    Answer<DottedVersion> servicePack,
    Answer<String> language,
    Answer<List<String>> muiLanguages,
    Answer<Integer> processors,
    FactFamily<Integer> systemMetrics,
    Answer<Boolean> clusterNode) {
  /** Windows has a UBR since that version. */
  private static final DottedVersion FIRST_WITH_UBR = DottedVersion.parse("10");

  /** Reads the object; without one every fact is unknown. */
  static OsFacts read(Optional<JsonPlace> os, boolean metricsComplete) {
    Optional<JsonFields> fields =
        os.map(
            o ->
                o.fields(
                    "version",
                    "productType",
                    "architecture",
                    "sku",
                    "suiteMask",
                    "servicePack",
                    "language",
                    "muiLanguages",
                    "processors",
                    "systemMetrics",
                    "cluster"));
    return new OsFacts(
        answer(fields, "version", OsFacts::versionWithUbr),
        answer(fields, "productType", OsFacts::productType),
        answer(fields, "architecture", OsFacts::architecture),
        answer(fields, "sku", p -> Forms.dword(p).map(Long::intValue)),
        answer(fields, "suiteMask", p -> Forms.dword(p).map(Long::intValue)),
        answer(fields, "servicePack", OsFacts::servicePack),
        answer(fields, "language", JsonPlace::text),
        answer(fields, "muiLanguages", Forms::texts)
            .then(tags -> tags.isEmpty() ? Answer.absent() : Answer.present(tags)),
        answer(fields, "processors", Forms::count),
        FactCollector.numbered(
            fields.flatMap(f -> f.at("systemMetrics")),
            metricsComplete,
            p -> p.number(Integer.MIN_VALUE, Integer.MAX_VALUE).map(Math::toIntExact)),
        answer(fields, "cluster", OsFacts::clusterNode));
  }

  private static <T> Answer<T> answer(
      Optional<JsonFields> fields, String name, Function<JsonPlace, Optional<T>> value) {
    return fields
        .flatMap(f -> f.at(name))
        .flatMap(value)
        .<Answer<T>>map(Answer::present)
        .orElseGet(() -> Answer.unknown("os." + name));
  }

  /** A Windows version whose UBR were taken as 0 would seem to lack every update. */
  private static Optional<DottedVersion> versionWithUbr(JsonPlace place) {
    Optional<DottedVersion> version = Forms.version(place);
    if (version.isPresent()
        && version.get().compareTo(FIRST_WITH_UBR) >= 0
        && place.text().orElseThrow().split("\\.").length < 4) {
      place.expected("four numbers, the last the UBR, such as 10.0.26100.4349");
      return Optional.empty();
    }
    return version;
  }

  private static Optional<ProductType> productType(JsonPlace place) {
    List<String> known = Arrays.stream(ProductType.values()).map(Enum::name).toList();
    return place.word(
        known,
        text ->
            Arrays.stream(ProductType.values())
                .filter(
                    type ->
                        type.name().equalsIgnoreCase(text)
                            || type.registryWord().equalsIgnoreCase(text))
                .findFirst());
  }

  private static Optional<Architecture> architecture(JsonPlace place) {
    List<String> known = Arrays.stream(Architecture.values()).map(Enum::name).toList();
    return place.word(known, Architecture::parse);
  }

  private static Optional<DottedVersion> servicePack(JsonPlace place) {
    return place.isNumber()
        ? Forms.count(place).map(major -> new DottedVersion(major, 0, 0, 0))
        : Forms.version(place);
  }

  /** Written as true or false, or as an object that may name the cluster. */
  private static Optional<Boolean> clusterNode(JsonPlace place) {
    if (!place.isObject()) {
      return place.truth();
    }
    JsonFields fields = place.fields("node", "name");
    fields.at("name").ifPresent(JsonPlace::text);
    return Optional.of(fields.at("node").flatMap(JsonPlace::truth).orElse(true));
  }
}

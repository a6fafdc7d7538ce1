package io.wua.files.snapshot;

import io.wua.core.host.Answer;
import io.wua.core.host.software.CbsPackage;
import io.wua.core.host.software.CbsState;
import io.wua.files.json.JsonFields;
import io.wua.files.json.JsonPlace;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The component packages of a snapshot.
 *
 * @param packages those listed, by identity
 * @param complete whether there are no others
 */
record CbsFacts(List<CbsPackage> packages, boolean complete) {
  private static final List<String> STATES =
      Arrays.stream(CbsState.values()).map(Enum::name).toList();

  CbsFacts {
    packages = List.copyOf(packages);
  }

  /** Reads the property {@code cbsPackages}. */
  static CbsFacts read(Optional<JsonPlace> entries, boolean complete) {
    FactCollector<CbsPackage> packages = new FactCollector<>();
    for (JsonPlace place : entries.map(JsonPlace::items).orElse(List.of())) {
      JsonFields fields = place.fields("identity", "state");
      Optional<String> identity =
          fields
              .required("identity")
              .flatMap(
                  p ->
                      p.read(
                          "an identity such as name~publicKeyToken~architecture~language~version",
                          text -> Optional.of(text.strip()).filter(t -> t.contains("~"))));
      Optional<CbsState> state = fields.required("state").flatMap(CbsFacts::state);
      if (identity.isPresent() && state.isPresent()) {
        CbsPackage found = new CbsPackage(identity.get(), state.get());
        packages.state(found.canonical(), Answer.present(found), place);
      }
    }
    List<CbsPackage> sorted =
        packages.family(complete).stated().values().stream()
            .flatMap(answer -> answer.found().stream())
            .sorted(Comparator.comparing(CbsPackage::canonical))
            .toList();
    return new CbsFacts(sorted, complete);
  }

  /** As {@link io.wua.core.host.HostFacts#cbsPackages} says. */
  Answer<List<CbsPackage>> startingWith(String prefix) {
    String canonical = prefix.toLowerCase(Locale.ROOT);
    List<CbsPackage> found =
        packages.stream().filter(p -> p.canonical().startsWith(canonical)).toList();
    return found.isEmpty() && !complete
        ? Answer.unknown("cbsPackages " + prefix.replaceAll("~+$", ""))
        : Answer.present(found);
  }

  private static Optional<CbsState> state(JsonPlace place) {
    return place.isNumber()
        ? place.textOrNumber().flatMap(n -> known(place, CbsState.parse(n)))
        : place.word(STATES, CbsState::parse);
  }

  private static Optional<CbsState> known(JsonPlace place, Optional<CbsState> state) {
    if (state.isEmpty()) {
      place.expected("a CurrentState: 5, 64, 80, 96, 112 or 128");
    }
    return state;
  }
}

package io.wua.catalog.evaluate;

import static io.wua.catalog.evaluate.GoldenCase.EVALUATED;
import static io.wua.catalog.evaluate.GoldenCase.MAYBE;
import static io.wua.catalog.evaluate.GoldenCase.NO;
import static io.wua.catalog.evaluate.GoldenCase.YES;
import static io.wua.catalog.evaluate.GoldenCase.core;
import static io.wua.catalog.evaluate.GoldenCase.installable;
import static io.wua.catalog.evaluate.GoldenCase.rules;
import static io.wua.catalog.evaluate.GoldenCase.superseded;
import static io.wua.catalog.graph.CatalogFolder.guid;
import static io.wua.core.scan.UpdateState.Kind.INSTALLED;
import static io.wua.core.scan.UpdateState.Kind.NEEDED;
import static io.wua.core.scan.UpdateState.Kind.NOT_APPLICABLE;
import static io.wua.core.scan.UpdateState.Kind.UNKNOWN;

import io.wua.catalog.graph.CatalogFolder;
import io.wua.core.scan.UpdateState.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The decision algorithm, paragraph by paragraph (<a
 * href="https://learn.microsoft.com/openspecs/windows_protocols/ms-wusp/">MS-WUSP</a> 3.1.1 and
 * 3.1.5.7; IUpdateSearcher). 1 graph: 1.1 newest revisions, 1.2 rounds, 1.3 what is not reached,
 * 1.4 detectoids and categories, 1.5 circles and absent ids. 2 an update with rules, line by line.
 * 3 bundles. 4 supersedence. 5 what is offered.
 */
class GoldenAlgorithmTest {
  @TempDir private Path temporary;
  private final List<GoldenCase> cases = new ArrayList<>();

  private void whole(String name, Kind state, GoldenCase.Making making) {
    cases.add(new GoldenCase(name, true, making, Map.of(1, state)));
  }

  @TestFactory
  Stream<DynamicTest> statesOfUpdates() {
    graph();
    updatesWithRules();
    bundles();
    return cases.stream().map(each -> each.test(temporary));
  }

  private void graph() {
    for (Map.Entry<String, Kind> way :
        Map.of(rules(YES, NO), INSTALLED, rules(NO, YES), NEEDED, rules(MAYBE, YES), UNKNOWN)
            .entrySet()) {
      whole(
          "1.1 the highest revision counts: " + way.getValue(),
          way.getValue(),
          it ->
              it.revision(11, 1, 100, "", "")
                  .file("c/11", core(1100, "Software", rules(NO, NO)))
                  .revision(12, 1, 200, "", "")
                  .file("c/12", core(1200, "Software", way.getKey()))
                  .revision(13, 1, 101, "", "")
                  .file("c/13", core(1101, "Software", rules(NO, NO))));
    }
    Map<String, Kind> gates = Map.of(YES, NEEDED, NO, NOT_APPLICABLE, MAYBE, UNKNOWN);
    gates.forEach(
        (last, state) ->
            whole(
                "1.2 rounds until nothing new is reached: " + state,
                state,
                it ->
                    it.alone(1, rules(NO, YES), 2)
                        .detectoid(2, YES, 3)
                        .detectoid(3, YES, 4)
                        .detectoid(4, last)));
    whole(
        "1.2 every clause needs a member",
        NOT_APPLICABLE,
        it -> it.alone(1, rules(NO, YES), 2, 3).detectoid(2, YES).detectoid(3, NO));
    whole(
        "1.3 what is not reached is not evaluated",
        NOT_APPLICABLE,
        it -> it.alone(1, rules(YES, YES), 2).detectoid(2, NO));
    whole(
        "1.3 what may be reached is unknown",
        UNKNOWN,
        it -> it.alone(1, rules(YES, YES), 2).detectoid(2, MAYBE));
    whole(
        "1.4 of a detectoid IsInstalled alone counts",
        NOT_APPLICABLE,
        it ->
            it.alone(1, rules(NO, YES), 2)
                .update(2, EVALUATED, "")
                .file("c/2", core(2100, "Detectoid", rules(NO, YES))));
    whole(
        "1.4 a detectoid without IsInstalled is not installed",
        NOT_APPLICABLE,
        it ->
            it.alone(1, rules(NO, YES), 2)
                .update(2, EVALUATED, "")
                .file("c/2", core(2100, "Detectoid", installable(YES))));
    whole(
        "1.4 categories chain from product to family to company",
        NEEDED,
        it -> {
          it.alone(1, rules(NO, YES), 2);
          for (int category = 2; category <= 4; category++) {
            it.update(
                    category,
                    EVALUATED,
                    category < 4 ? CatalogFolder.prerequisites(category + 1) : "")
                .file(
                    "c/" + category,
                    core(category * 1000 + 100, "Category", "<IsInstalled><True/></IsInstalled>"));
          }
        });
    whole(
        "1.5 a circle is not satisfied",
        NOT_APPLICABLE,
        it -> it.alone(1, rules(NO, YES), 2).detectoid(2, YES, 3).detectoid(3, YES, 2));
    whole(
        "1.5 an absent id is not satisfied in a whole catalog",
        NOT_APPLICABLE,
        it -> it.alone(1, rules(NO, YES), 9));
    cases.add(
        new GoldenCase(
            "1.5 an absent id is unknown in an excerpt",
            false,
            it -> it.alone(1, rules(NO, YES), 9),
            Map.of(1, UNKNOWN)));
  }

  private void updatesWithRules() {
    row("2 installed", INSTALLED, rules(YES, NO));
    row("2 installed wins over installable", INSTALLED, rules(YES, YES));
    row("2 installed wins over superseded", INSTALLED, rules(YES, YES) + superseded(YES));
    row(
        "2 installed decides whatever is unknown",
        INSTALLED,
        rules(YES, MAYBE) + superseded(MAYBE));
    row("2 unknown whether installed, else needed", UNKNOWN, rules(MAYBE, YES));
    row("2 unknown whether installed, else not applicable", UNKNOWN, rules(MAYBE, NO));
    row("2 superseded on this machine", NOT_APPLICABLE, rules(NO, YES) + superseded(YES));
    row("2 superseded decides", NOT_APPLICABLE, rules(NO, MAYBE) + superseded(YES));
    row("2 not superseded", NEEDED, rules(NO, YES) + superseded(NO));
    row("2 unknown whether superseded", UNKNOWN, rules(NO, YES) + superseded(MAYBE));
    row("2 installable is needed", NEEDED, rules(NO, YES));
    row("2 unknown whether installable", UNKNOWN, rules(NO, MAYBE));
    row("2 neither is not applicable", NOT_APPLICABLE, rules(NO, NO));
    row("2 without IsInstallable it is needed", NEEDED, "<IsInstalled><False/></IsInstalled>");
    row("2 without IsInstalled the other decides", NEEDED, installable(YES));
    row("2 without IsInstalled the other denies", NOT_APPLICABLE, installable(NO));
    row("2 without IsInstalled the other is unknown", UNKNOWN, installable(MAYBE));
    row("2 without rules it is not applicable", NOT_APPLICABLE, "");
  }

  private void row(String name, Kind state, String rules) {
    whole(name, state, it -> it.alone(1, rules));
  }

  private void bundles() {
    Map<Kind, String> children =
        Map.of(
            INSTALLED, rules(YES, NO),
            NEEDED, rules(NO, YES),
            NOT_APPLICABLE, rules(NO, NO),
            UNKNOWN, rules(MAYBE, YES));
    children.forEach(
        (state, rules) -> {
          whole("3 one child, " + state, state, it -> it.bundle(1, 2).leaf(2, 1, rules));
          whole(
              "3 nested bundles recurse, " + state,
              state,
              it -> it.bundle(1, 2).bundle(2, 3).leaf(3, 2, rules));
          Kind beside = state == INSTALLED || state == UNKNOWN ? state : NEEDED;
          whole(
              "3 a choice of " + state + " and NEEDED",
              beside,
              it -> it.bundle(1, 2, 3).leaf(2, 1, rules).leaf(3, 1, rules(NO, YES)));
        });
    whole(
        "3 a choice is satisfied by one installed child whatever the other",
        INSTALLED,
        it -> it.bundle(1, 2, 3).leaf(2, 1, rules(MAYBE, NO)).leaf(3, 1, rules(YES, NO)));
    for (String gate : List.of(YES, NO, MAYBE)) {
      Kind state =
          Map.of(YES, NEEDED, NO, NOT_APPLICABLE, MAYBE, UNKNOWN).getOrDefault(gate, NEEDED);
      whole(
          "3 children evaluate prerequisites of their own: " + state,
          state,
          it ->
              it.bundle(1, 2)
                  .detectoid(3, gate)
                  .update(2, "DeploymentAction='Bundle'", CatalogFolder.prerequisites(3))
                  .file("c/2", core(2100, "Software", rules(NO, YES))));
    }
    whole(
        "3 a bundle whose prerequisites do not hold is not applicable",
        NOT_APPLICABLE,
        it ->
            it.update(1, "IsBundle='true'", CatalogFolder.prerequisites(3))
                .detectoid(3, NO)
                .file(
                    "c/1",
                    "<UpdateIdentity UpdateID='%s' RevisionNumber='100'/>".formatted(guid(1))
                        + "<Properties UpdateType='Software'/><Relationships><BundledUpdates>"
                        + "<UpdateIdentity UpdateID='%s' RevisionNumber='100'/>".formatted(guid(2))
                        + "</BundledUpdates></Relationships>")
                .leaf(2, 1, rules(YES, NO)));
  }
}

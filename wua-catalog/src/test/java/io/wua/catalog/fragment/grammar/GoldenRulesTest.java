package io.wua.catalog.fragment.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.RuleEvaluation;
import io.wua.catalog.rule.Verdict;
import io.wua.catalog.rule.probe.ProbedHost;
import io.wua.core.host.HostFacts;
import io.wua.core.host.Truth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule element against hosts on which it is true, false and unknown. */
class GoldenRulesTest {
  /**
   * What an element cannot come to: by its meaning, or because hosts do not tell the sequences of
   * patches and no document says which version supersedes an application.
   */
  private static final Map<String, Set<Truth>> NEVER =
      Map.of(
          "True", Set.of(Truth.FALSE, Truth.UNKNOWN),
          "False", Set.of(Truth.TRUE, Truth.UNKNOWN),
          "Platform", Set.of(Truth.FALSE),
          "MsiApplicationSuperseded", Set.of(Truth.TRUE),
          "MsiPatchSuperseded", Set.of(Truth.TRUE));

  static final UUID UPDATE = new UUID(0x5EED, 1);

  static Stream<GoldenTable.Row> rows() {
    return Stream.of(
            GoldenLogic.ROWS,
            GoldenSystem.ROWS,
            GoldenRegistry.ROWS,
            GoldenFiles.ROWS,
            GoldenInstaller.ROWS,
            GoldenReleases.ROWS)
        .flatMap(List::stream);
  }

  @TestFactory
  Stream<DynamicTest> comeToWhatIsWrittenDown() {
    return rows()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.toString(),
                    () -> assertEquals(row.truth(), evaluate(row, row.host()).truth(), row::xml)));
  }

  @TestFactory
  Stream<DynamicTest> askNothingThatTheirProbesDoNotName() {
    return rows()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.toString(),
                    () -> {
                      HostFacts probed = ProbedHost.of(row.host(), Probing.of(row.rule(), UPDATE));
                      assertEquals(evaluate(row, row.host()), evaluate(row, probed), row::xml);
                    }));
  }

  private static Verdict evaluate(GoldenTable.Row row, HostFacts host) {
    return RuleEvaluation.evaluate(row.rule(), host, UPDATE);
  }

  @Test
  void everyElementOfTheGrammarIsSeenWithEachTruth() {
    Map<String, Set<Truth>> seen =
        rows()
            .collect(
                Collectors.groupingBy(
                    GoldenTable.Row::element,
                    Collectors.mapping(GoldenTable.Row::truth, Collectors.toSet())));
    NEVER.forEach(
        (element, truths) ->
            assertTrue(
                Collections.disjoint(seen.getOrDefault(element, Set.of()), truths), element));
    Map<String, Set<Truth>> lacking = new TreeMap<>();
    for (String element : new TreeSet<>(RuleGrammar.FORMS.keySet())) {
      Set<Truth> wanted = EnumSet.allOf(Truth.class);
      wanted.removeAll(NEVER.getOrDefault(element, Set.of()));
      wanted.removeAll(seen.getOrDefault(element, Set.of()));
      if (!wanted.isEmpty()) {
        lacking.put(element, wanted);
      }
    }
    assertEquals(Map.of(), lacking);
  }
}

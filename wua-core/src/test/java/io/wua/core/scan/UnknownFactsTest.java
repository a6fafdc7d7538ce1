package io.wua.core.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.scan.UnknownFacts.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnknownFactsTest {
  private static UpdateState missing(String... facts) {
    return UpdateState.unknown(List.of(facts));
  }

  @Test
  void nothingUnknownMissesNothing() {
    assertEquals(
        new UnknownFacts(0, 0, List.of()),
        UnknownFacts.of(List.of(UpdateState.installed(), UpdateState.needed())));
  }

  @Test
  void countsTheUpdatesThatMissEachFact() {
    assertEquals(
        new UnknownFacts(3, 3, List.of(new Fact("a", 3), new Fact("b", 1))),
        UnknownFacts.of(
            List.of(missing("a"), missing("a", "b"), missing("a"), UpdateState.installed())));
  }

  @Test
  void aFactIsTheSameWhoeverAsksIt() {
    assertEquals(
        new UnknownFacts(2, 2, List.of(new Fact("architecture", 2))),
        UnknownFacts.of(
            List.of(
                missing("architecture (prerequisite 1 (x64))", "architecture"),
                missing("architecture (prerequisite 2 (arm64))"))));
  }

  @Test
  void factsThatSettleTogetherGoBeforeThoseThatSettleLittleAlone() {
    List<UpdateState> states = new ArrayList<>(Collections.nCopies(50, missing("x", "y")));
    IntStream.range(0, 20).forEach(i -> states.add(missing("single" + (char) ('a' + i))));
    UnknownFacts facts = UnknownFacts.of(states);
    assertEquals(List.of(new Fact("x", 50), new Fact("y", 50)), facts.facts().subList(0, 2));
    assertEquals(10, facts.facts().size());
    assertEquals(58, facts.settled());
  }

  @Test
  void updatesThatMissMoreThanCanBeListedDoNotOutvoteOthers() {
    String[] many = IntStream.range(0, 11).mapToObj(i -> "many" + i).toArray(String[]::new);
    List<UpdateState> states = new ArrayList<>(Collections.nCopies(100, missing(many)));
    states.add(missing("one"));
    UnknownFacts facts = UnknownFacts.of(states);
    assertEquals(new Fact("one", 1), facts.facts().get(0));
    assertEquals(new Fact("many0", 100), facts.facts().get(1));
    assertEquals(101, facts.unknown());
    assertEquals(1, facts.settled());
  }

  @Test
  void equalFactsAreListedByName() {
    assertEquals(
        List.of(new Fact("a", 1), new Fact("b", 1), new Fact("c", 1)),
        UnknownFacts.of(List.of(missing("c"), missing("b"), missing("a"))).facts());
  }

  @Test
  void theOrderOfTheUpdatesDoesNotMatterAndTheSettledMissNoOtherFact() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<UpdateState> states = new ArrayList<>();
      for (int update = random.nextInt(40); update >= 0; update--) {
        states.add(
            UpdateState.unknown(
                random.ints(1 + random.nextInt(4), 0, 20).mapToObj(n -> "fact " + n).toList()));
      }
      UnknownFacts facts = UnknownFacts.of(states);
      List<String> names = facts.facts().stream().map(Fact::fact).toList();
      long settled = states.stream().filter(s -> names.containsAll(s.missing())).count();
      assertEquals(settled, facts.settled(), "seed " + seed);
      assertTrue(names.size() <= UnknownFacts.MOST, "seed " + seed);
      Collections.shuffle(states, random);
      assertEquals(facts, UnknownFacts.of(states), "seed " + seed);
    }
  }

  @Test
  void linesReadAsTheyAreWritten() {
    for (MissingFact fact :
        List.of(
            new MissingFact("file C:\\a (x)", Optional.empty()),
            new MissingFact("architecture", Optional.of("1 (x64-based processor)")))) {
      assertEquals(fact, MissingFact.parse(fact.toString()));
    }
  }
}

package io.wua.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.download.choice.AddressRange;
import io.wua.core.download.choice.ConditionKind;
import io.wua.core.download.choice.HostPlace;
import io.wua.core.download.choice.IpAddress;
import io.wua.core.download.choice.RepositoryChoice;
import io.wua.core.download.choice.RepositoryRule;
import io.wua.core.download.choice.RuleCondition;
import io.wua.core.host.Truth;
import io.wua.testkit.Seeded;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The laws of choosing a repository. */
class RepositoryChoiceLawsTest {
  private static final HostPlace PLACE = at(0x0a020304);
  private static final Optional<URI> REPO_URL =
      Optional.of(URI.create("https://srvwapt.example.org/waptwua"));

  private static List<String> hosts(RepositoryChoice choice) {
    return choice.candidates().stream().map(each -> each.url().getHost()).toList();
  }

  private static HostPlace at(int address) {
    return new HostPlace(
        IpAddress.parse(v4(address)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static RepositoryRule rule(
      int sequence, String range, boolean negation, boolean noFallback) {
    return new RepositoryRule(
        sequence,
        "rule" + sequence,
        List.of("waptwua"),
        RuleCondition.of(ConditionKind.AGENT_IP, range),
        negation,
        noFallback,
        URI.create("https://mirror" + sequence + ".example.org/waptwua"));
  }

  @Test
  void negationIsTheComplementWhereTheFactIsKnown() {
    Seeded.runs(
        300,
        random -> {
          String range = v4(random.nextInt()) + "/" + random.nextInt(33);
          HostPlace place = at(random.nextInt());
          assertEquals(
              rule(1, range, false, false).speaksAt(place).not(),
              rule(1, range, true, false).speaksAt(place));
          assertTrue(rule(1, range, false, false).speaksAt(place) != Truth.UNKNOWN);
        });
  }

  @Test
  void aRangeHoldsWhatSharesItsFirstBitsAndNothingElse() {
    Seeded.runs(
        500,
        random -> {
          int base = random.nextInt();
          int bits = random.nextInt(33);
          int flipped = random.nextInt(32);
          AddressRange range = AddressRange.parse(v4(base) + "/" + bits).orElseThrow();
          IpAddress other = IpAddress.parse(v4(base ^ 1 << (31 - flipped))).orElseThrow();
          assertTrue(range.contains(range.base()));
          assertEquals(flipped >= bits, range.contains(other), () -> range + " and " + other);
        });
  }

  @Test
  void candidatesComeInTheOrderOfTheirSequenceWhateverTheOrderOfTheRules() {
    Seeded.runs(
        300,
        random -> {
          List<RepositoryRule> rules = drawn(random);
          RepositoryChoice choice = RepositoryChoice.of(rules, PLACE, REPO_URL, true);
          List<RepositoryRule> shuffled = new ArrayList<>(rules);
          Collections.shuffle(shuffled, new Random(random.nextLong()));
          assertEquals(choice, RepositoryChoice.of(shuffled, PLACE, REPO_URL, true));
          List<String> expected = new ArrayList<>();
          boolean open = true;
          for (RepositoryRule rule :
              rules.stream().sorted(Comparator.comparingInt(RepositoryRule::sequence)).toList()) {
            if (open && rule.speaksAt(PLACE) == Truth.TRUE) {
              expected.add(rule.url().getHost());
              open = !rule.noFallback();
            }
          }
          if (open) {
            expected.add("srvwapt.example.org");
            expected.add("catalog.s.download.windowsupdate.com");
          }
          assertEquals(expected, hosts(choice));
        });
  }

  private static List<RepositoryRule> drawn(SplittableRandom random) {
    List<RepositoryRule> rules = new ArrayList<>();
    int count = random.nextInt(1, 7);
    for (int sequence = 1; sequence <= count; sequence++) {
      String range = random.nextBoolean() ? "10.2.0.0/16" : "10.3.0.0/16";
      rules.add(rule(sequence, range, random.nextBoolean(), random.nextInt(4) == 0));
    }
    return rules;
  }

  private static String v4(int bits) {
    return (bits >>> 24)
        + "."
        + (bits >> 16 & 0xff)
        + "."
        + (bits >> 8 & 0xff)
        + "."
        + (bits & 0xff);
  }
}

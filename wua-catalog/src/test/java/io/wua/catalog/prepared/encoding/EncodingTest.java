package io.wua.catalog.prepared.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.RandomHosts;
import io.wua.catalog.rule.RandomRules;
import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.RuleEvaluation;
import io.wua.core.host.HostFacts;
import io.wua.core.update.Update;
import io.wua.testkit.Seeded;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EncodingTest {
  private static final int RUNS = 300;
  private static final UUID ANY = new UUID(1, 2);
  private static final Encoding<Rule> RULES = Encoding.of(Rule.class);

  @Test
  void readsEveryKindOfRuleAsItWasWritten() {
    for (Class<? extends HostRule> kind : HostRules.KINDS) {
      Seeded.runs(
          30,
          random -> {
            Rule rule = new RandomValues(random).of(kind);
            assertEquals(rule, again(RULES, rule));
          });
    }
  }

  @Test
  void readsTreesOfRulesAsTheyWereWritten() {
    Seeded.runs(
        RUNS,
        random -> {
          Rule rule = new RandomValues(random).of(Rule.class);
          assertEquals(rule, again(RULES, rule));
        });
  }

  @Test
  void rulesThatWereReadJudgeLikeThoseThatWereWritten() {
    Seeded.runs(
        RUNS,
        random -> {
          Rule rule = RandomRules.rule(random);
          HostFacts host = RandomHosts.some(random);
          Rule again = again(RULES, rule);
          assertEquals(
              RuleEvaluation.evaluate(rule, host, ANY), RuleEvaluation.evaluate(again, host, ANY));
          assertEquals(
              RuleEvaluation.trace(rule, host, ANY), RuleEvaluation.trace(again, host, ANY));
        });
  }

  @Test
  void readsFragmentsAndUpdatesAsTheyWereWritten() {
    Encoding<CoreFragment> fragments = Encoding.of(CoreFragment.class);
    Encoding<Update> updates = Encoding.of(Update.class);
    Seeded.runs(
        RUNS,
        random -> {
          RandomValues values = new RandomValues(random);
          CoreFragment fragment = values.of(CoreFragment.class);
          Update update = values.of(Update.class);
          assertEquals(fragment, again(fragments, fragment));
          assertEquals(update, again(updates, update));
        });
  }

  @Test
  void knowsEveryRuleAboutHostsThatThereIs() throws IOException, URISyntaxException {
    Path classes = Path.of(Rule.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Set<String> found = new HashSet<>();
    try (Stream<Path> files = Files.walk(classes.resolve("io/wua/catalog/rule"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replaceAll("[/\\\\]", ".");
        Class<?> type = loaded(name.substring(0, name.length() - ".class".length()));
        if (HostRule.class.isAssignableFrom(type) && type != HostRule.class) {
          found.add(type.getName());
        }
      }
    }
    assertEquals(found, new HashSet<>(HostRules.KINDS.stream().map(Class::getName).toList()));
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name, false, Rule.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void refusesBytesThatAreCutOff() {
    Encoding<Update> updates = Encoding.of(Update.class);
    Seeded.runs(
        RUNS,
        random -> {
          byte[] whole = updates.encode(new RandomValues(random).of(Update.class));
          byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
          assertThrows(BufferUnderflowException.class, () -> updates.read(ByteSource.of(cut)));
        });
  }

  @Test
  void fingerprintFollowsTheShape() {
    assertEquals(RULES.fingerprint(), Encoding.of(Rule.class).fingerprint());
    assertNotEquals(RULES.fingerprint(), Encoding.of(Update.class).fingerprint());
  }

  @Test
  void hasNoFormForWhatIsNoValue() {
    assertThrows(IllegalStateException.class, () -> Encoding.of(List.class));
  }

  private static <T> T again(Encoding<T> encoding, T value) {
    return encoding.read(ByteSource.of(encoding.encode(value)));
  }
}

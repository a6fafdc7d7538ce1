package io.wua.files.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.WuaException;
import io.wua.core.host.Answer;
import io.wua.core.host.HostFacts;
import io.wua.core.host.registry.RegistryKey;
import io.wua.core.host.registry.RegistryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold of every registry that a snapshot may hold, tried on seeded random ones. */
class SnapshotRegistryPropertiesTest {
  private static final int TRIALS = 400;
  private static final List<String> ROOTS =
      List.of("SOFTWARE", "SOFTWARE\\WOW6432Node", "SYSTEM", "SOFTWARE\\Policies");
  private static final List<String> NAMES = List.of("A", "b", "Policies", "Microsoft");

  @Test
  void anExistingKeyHasExistingAncestorsAndAnAbsentOneNothingBelow() {
    everySnapshot(
        (facts, closed, key, view, seed) -> {
          Answer<Boolean> answer = facts.registryKey(key, view);
          RegistryKey child = key.child("A");
          if (answer instanceof Answer.Absent) {
            assertEquals(Answer.absent(), facts.registryKey(child, view), seed);
            assertEquals(Answer.absent(), facts.registryValue(key, view, "V"), seed);
            assertEquals(Answer.absent(), facts.registrySubKeys(key, view), seed);
          }
          if (facts.registryKey(child, view) instanceof Answer.Present) {
            assertEquals(Answer.present(true), answer, seed);
            assertTrue(
                facts.registrySubKeys(key, view).found().orElseThrow().names().stream()
                    .anyMatch("A"::equalsIgnoreCase),
                seed);
          }
        });
  }

  @Test
  void completenessTurnsUnknownIntoAbsentAndNothingElse() {
    everySnapshot(
        (facts, closed, key, view, seed) -> {
          Answer<Boolean> open = facts.registryKey(key, view);
          Answer<Boolean> whole = closed.registryKey(key, view);
          if (open instanceof Answer.Unknown) {
            assertInstanceOf(Answer.Absent.class, whole, seed);
          } else {
            assertEquals(open, whole, seed);
          }
        });
  }

  @Test
  void wow6432NodeIsThe32BitViewForEveryQuestion() {
    everySnapshot(
        (facts, closed, key, view, seed) -> {
          if (key.path().startsWith("SOFTWARE") && !key.path().contains("WOW6432Node")) {
            RegistryKey explicit =
                new RegistryKey("SOFTWARE\\WOW6432Node" + key.path().substring(8));
            assertEquals(
                closed.registryKey(key, RegistryView.WOW64),
                closed.registryKey(explicit, RegistryView.NATIVE),
                seed);
            assertEquals(
                closed.registryValue(key, RegistryView.WOW64, "V"),
                closed.registryValue(explicit, RegistryView.NATIVE, "V"),
                seed);
            assertEquals(
                closed.registrySubKeys(key, RegistryView.WOW64),
                closed.registrySubKeys(explicit, RegistryView.NATIVE),
                seed);
          }
        });
  }

  private interface Property {
    void check(HostFacts facts, HostFacts closed, RegistryKey key, RegistryView view, String seed);
  }

  private static void everySnapshot(Property property) {
    int read = 0;
    for (int seed = 0; seed < TRIALS; seed++) {
      Random random = new Random(seed);
      String entries =
          IntStream.range(0, 1 + random.nextInt(5))
              .mapToObj(i -> entry(random))
              .collect(Collectors.joining(","));
      String text = "'os': {'architecture': 'AMD64'}, 'registry': [" + entries + "]";
      try {
        HostFacts facts = Snapshots.read("{" + text + "}");
        HostFacts closed = Snapshots.read("{" + text + ", 'complete': ['registry']}");
        read++;
        for (RegistryKey key : questions(random)) {
          for (RegistryView view : RegistryView.values()) {
            property.check(facts, closed, key, view, "seed " + seed + ", " + key + ": " + text);
          }
        }
      } catch (WuaException contradiction) {
        assertTrue(contradiction.getMessage().contains("contradicts"), contradiction.getMessage());
      }
    }
    assertTrue(
        read > TRIALS / 2, "only " + read + " random snapshots do not contradict themselves");
  }

  private static String entry(Random random) {
    boolean exists = random.nextInt(3) > 0;
    boolean hasValue = exists && random.nextBoolean();
    return "{'key': 'HKLM\\"
        + path(random)
        + "', 'view': "
        + (random.nextBoolean() ? 64 : 32)
        + ", 'exists': "
        + exists
        + (hasValue ? ", 'values': {'V': {'type': 'REG_SZ', 'data': 'x'}}" : "")
        + "}";
  }

  private static String path(Random random) {
    StringBuilder path = new StringBuilder(ROOTS.get(random.nextInt(ROOTS.size())));
    for (int depth = random.nextInt(4); depth > 0; depth--) {
      path.append('\\').append(NAMES.get(random.nextInt(NAMES.size())));
    }
    return path.toString();
  }

  private static List<RegistryKey> questions(Random random) {
    List<RegistryKey> keys = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      keys.add(new RegistryKey(path(random)));
    }
    return keys;
  }
}

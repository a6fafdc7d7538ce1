package io.wua.testkit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.decide.Rules;
import io.wua.core.decide.RulesSource;
import io.wua.core.failure.ConfigurationException;
import io.wua.core.failure.WuaException;
import io.wua.core.update.KbNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RulesSource} promises. An adapter's test writes the places that these methods
 * describe.
 */
public abstract class RulesSourceContract {
  /** For subclasses. */
  protected RulesSourceContract() {}

  /** A place that forbids KB5012170 and states a delay of seven days. */
  protected abstract RulesSource speaking() throws Exception;

  /** A place that was read and holds no rules. */
  protected abstract RulesSource silent() throws Exception;

  /** A place with an unknown severity and an unknown classification. */
  protected abstract RulesSource wrong() throws Exception;

  /** A place that is not there. */
  protected abstract RulesSource missing() throws Exception;

  @Test
  void readsWhatThePlaceSays() throws Exception {
    List<Rules> rules = speaking().read();
    assertEquals(1, rules.size());
    assertEquals(Set.of(new KbNumber("5012170")), rules.get(0).forbidden().kbs());
    assertEquals(Optional.of(Duration.ofDays(7)), rules.get(0).installDelay());
    assertFalse(rules.get(0).origin().name().isBlank());
  }

  @Test
  void givesNoRulesWhereThePlaceHoldsNone() throws Exception {
    assertEquals(List.of(), silent().read());
  }

  @Test
  void tellsEveryProblemAtOnce() throws Exception {
    RulesSource source = wrong();
    ConfigurationException refused = assertThrows(ConfigurationException.class, source::read);
    assertEquals(2, refused.problems().size(), refused.getMessage());
  }

  @Test
  void failsWhereThePlaceIsNotThere() throws Exception {
    RulesSource source = missing();
    assertThrows(WuaException.class, source::read);
  }

  @Test
  void readsTheSameAgain() throws Exception {
    RulesSource source = speaking();
    assertEquals(source.read(), source.read());
  }
}

package io.wua.example.embedding.ferry;

import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.Rules;
import io.wua.core.decide.RulesSource;
import io.wua.core.decide.Selection;
import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What head office allows: security and critical updates after three days, but none that it
 * recalled.
 *
 * @param recalled asked at each scan, and again before each installation
 */
public record HeadOfficeRules(Supplier<Set<KbNumber>> recalled) implements RulesSource {
  private static final Set<Classification> WANTED =
      Set.of(Classification.SECURITY_UPDATES, Classification.CRITICAL_UPDATES);

  @Override
  public List<Rules> read() {
    return List.of(
        Rules.of("head office", PolicyLevel.EVERYONE)
            .withAllowed(Selection.ofClassifications(WANTED))
            .withForbidden(Selection.ofKbs(recalled.get()))
            .withInstallDelay(Duration.ofDays(3)));
  }
}

package io.wua.core.decide;

import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateBuilder;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Updates and rules with few words, for the tests of this package and of offer. */
public final class DecideFixtures {
  public static final Instant RELEASED = Instant.parse("2026-07-14T10:00:00Z");
  public static final Instant NOW = Instant.parse("2026-08-01T10:00:00Z");

  private DecideFixtures() {}

  /** A critical security update with KB 5000000 + number, released at {@link #RELEASED}. */
  public static UpdateBuilder update(int number) {
    return Update.builder(id(number))
        .title("Update " + number)
        .kbs(List.of(KbNumber.parse("" + (5_000_000 + number))))
        .severity(Severity.CRITICAL)
        .classification(Classification.SECURITY_UPDATES)
        .released(RELEASED);
  }

  public static UpdateId id(int number) {
    return new UpdateId(new UUID(number, number), 100);
  }

  public static Rules rules(String name, PolicyLevel level, Map<String, List<String>> values) {
    RulesText.Result read = RulesText.read(new RulesOrigin(name, level), values);
    if (!read.problems().isEmpty()) {
      throw new IllegalArgumentException(read.problems().toString());
    }
    return read.rules();
  }

  public static Rules rules(String name, Map<String, List<String>> values) {
    return rules(name, PolicyLevel.EVERYONE, values);
  }

  public static Rules allowAll() {
    return Rules.of("all", PolicyLevel.EVERYONE).withDefaultAllow(true);
  }

  public static Rules forbidding(String name, UpdateId id) {
    return Rules.of(name, PolicyLevel.EVERYONE)
        .withForbidden(
            new Selection(Set.of(UpdateRef.exactly(id)), Set.of(), Set.of(), Set.of(), Set.of()));
  }
}

package io.wua.core.report;

import static io.wua.core.decide.DecideFixtures.NOW;
import static io.wua.core.decide.DecideFixtures.allowAll;
import static io.wua.core.decide.DecideFixtures.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.decide.FirstSeen;
import io.wua.core.decide.Policy;
import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.Rules;
import io.wua.core.host.HostInfo;
import io.wua.core.offer.Attempts;
import io.wua.core.offer.Attempts.LastTry;
import io.wua.core.offer.OfferUpdates;
import io.wua.core.offer.Offers;
import io.wua.core.scan.ScanEngine;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.Supersedence;
import io.wua.core.scan.UpdateState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusTest {
  private static final FileAvailability NOT_ASKED = FileAvailability.notAsked();
  private static final Rules DELAY =
      Rules.of("delay", PolicyLevel.INI)
          .withDefaultAllow(true)
          .withInstallDelay(Duration.ofDays(90));
  private static final Rules NOTHING = Rules.of("nothing", PolicyLevel.INI);

  private static Offers offers(UpdateState state, LastTry lastTry, Rules rules) {
    ScanResult scan =
        new ScanResult(
            ScanEngine.WINDOWS,
            Optional.empty(),
            new HostInfo("host", Optional.empty(), Optional.empty()),
            List.of(ScannedUpdate.of(update(1).build(), state)),
            Supersedence.none(),
            List.of());
    Attempts attempts = id -> lastTry;
    return new OfferUpdates(Policy.of(List.of(rules)), FirstSeen.never(), attempts)
        .offer(scan, NOW);
  }

  private static StatusRow row(UpdateState state, LastTry lastTry, Rules rules) {
    return StatusRow.of(offers(state, lastTry, rules).updates().get(0), NOT_ASKED);
  }

  private static Optional<UpdateStatus> status(UpdateState state, LastTry lastTry, Rules rules) {
    return row(state, lastTry, rules).status();
  }

  @Test
  void ofAnUpdateFollowsWaptsTable() {
    UpdateState needed = UpdateState.needed();
    assertEquals(
        Optional.of(UpdateStatus.OK), status(UpdateState.installed(), LastTry.NONE, NOTHING));
    assertEquals(Optional.of(UpdateStatus.PENDING), status(needed, LastTry.NONE, allowAll()));
    assertEquals(Optional.of(UpdateStatus.PENDING), status(needed, LastTry.NONE, DELAY));
    assertEquals(Optional.of(UpdateStatus.DISCARDED), status(needed, LastTry.NONE, NOTHING));
    assertEquals(Optional.of(UpdateStatus.ERROR), status(needed, LastTry.FAILED, allowAll()));
    assertEquals(
        Optional.empty(), status(UpdateState.unknown(List.of("os.sku")), LastTry.NONE, allowAll()));
    assertEquals(Optional.empty(), status(UpdateState.notApplicable(), LastTry.NONE, allowAll()));
  }

  @Test
  void isMissingOnceARepositoryWasAskedAndLacksAFile() {
    Offers offers = offers(UpdateState.needed(), LastTry.NONE, allowAll());
    StatusRow row = StatusRow.of(offers.updates().get(0), id -> true);
    assertEquals(Optional.of(UpdateStatus.MISSING), row.status());
    assertTrue(row.isPending());
  }

  @Test
  void ofADelayedUpdateIsPendingAndNotCountedAsSuch() {
    StatusRow row = row(UpdateState.needed(), LastTry.NONE, DELAY);
    assertTrue(row.delayed() && row.allowed());
    assertFalse(row.isPending());
  }

  @Test
  void ofAHostIsOkOnlyWhereNothingAllowedIsPendingOrUnknown() {
    UpdateState unknown = UpdateState.unknown(List.of("os.sku"));
    assertEquals(HostStatus.PENDING_UPDATES, host(UpdateState.needed(), LastTry.NONE, allowAll()));
    assertEquals(HostStatus.PENDING_UPDATES, host(unknown, LastTry.NONE, allowAll()));
    assertEquals(HostStatus.OK, host(unknown, LastTry.NONE, NOTHING));
    assertEquals(HostStatus.OK, host(UpdateState.needed(), LastTry.NONE, DELAY));
    assertEquals(HostStatus.OK, host(UpdateState.needed(), LastTry.NONE, NOTHING));
    assertEquals(HostStatus.ERROR, host(UpdateState.needed(), LastTry.FAILED, allowAll()));
  }

  private static HostStatus host(UpdateState state, LastTry lastTry, Rules rules) {
    return HostStatus.atRest(offers(state, lastTry, rules), NOT_ASKED);
  }
}

package io.wua.server.fleet.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.registration.RegistrationDecision.Accept;
import io.wua.server.fleet.registration.RegistrationDecision.Refuse;
import io.wua.server.fleet.registration.RegistrationDecision.Wait;
import io.wua.server.fleet.registration.RegistrationRules.Known;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistrationRulesTest {
  private static final Sha256 KEY = new Sha256("a".repeat(64));
  private static final Sha256 OTHER = new Sha256("b".repeat(64));
  private static final Known STRANGER = new Known(Optional.empty(), false, false, 1);
  private static final ProofCheck TOKEN =
      new ProofCheck.Good(RegistrationReason.TOKEN, Optional.of("Paris"));

  private boolean asked;

  private RegistrationDecision decide(boolean open, Known known, ProofCheck proof) {
    return new RegistrationRules(open, 10)
        .decide(
            known,
            KEY,
            () -> {
              asked = true;
              return proof;
            },
            () -> 10);
  }

  @Test
  void registersAStrangerWithAProofInTheGroupOfIt() {
    assertEquals(
        new Accept(RegistrationReason.TOKEN, Optional.of("Paris")), decide(false, STRANGER, TOKEN));
  }

  @Test
  void refusesABadProofEvenWhereNoneIsNeeded() {
    assertEquals(
        new Refuse(RegistrationReason.TOKEN_EXPIRED),
        decide(true, STRANGER, new ProofCheck.Bad(RegistrationReason.TOKEN_EXPIRED)));
  }

  @Test
  void letsAStrangerWithoutAProofWaitUnlessTheServerIsOpen() {
    RegistrationRules rules = new RegistrationRules(false, 10);
    assertEquals(
        new Wait(RegistrationReason.NO_PROOF),
        rules.decide(STRANGER, KEY, ProofCheck.Absent::new, () -> 9));
    assertEquals(
        new Accept(RegistrationReason.OPEN, Optional.empty()),
        decide(true, STRANGER, new ProofCheck.Absent()));
  }

  @Test
  void letsNoMoreKeysWaitThanAllowedButThoseThatWaitAlready() {
    assertEquals(
        new Refuse(RegistrationReason.TOO_MANY_WAITING),
        decide(false, STRANGER, new ProofCheck.Absent()));
    assertEquals(
        new Wait(RegistrationReason.NO_PROOF),
        decide(false, new Known(Optional.empty(), true, false, 1), new ProofCheck.Absent()));
  }

  @Test
  void letsNoMoreThanFiveKeysAskForOneUuid() {
    RegistrationRules rules = RegistrationRules.of(false);
    Known crowded = new Known(Optional.of(OTHER), false, false, 5);

    assertEquals(
        new Refuse(RegistrationReason.TOO_MANY_WAITING),
        rules.decide(crowded, KEY, ProofCheck.Absent::new, () -> 5));
  }

  @Test
  void registersAKnownHostWithItsKeyAgainWithoutUsingAToken() {
    assertEquals(
        new Accept(RegistrationReason.SAME_KEY, Optional.empty()),
        decide(false, new Known(Optional.of(KEY), false, false, 1), TOKEN));
    assertFalse(asked);
  }

  @Test
  void givesAKnownUuidToNoOtherKeyWithoutAnApprover() {
    assertEquals(
        new Wait(RegistrationReason.KEY_CHANGED),
        decide(true, new Known(Optional.of(OTHER), true, false, 1), TOKEN));
    assertFalse(asked);
  }

  @Test
  void refusesAKeyThatAnApproverTurnedAwayWhateverItBrings() {
    assertEquals(
        new Refuse(RegistrationReason.KEY_REFUSED),
        decide(true, new Known(Optional.empty(), false, true, 1), TOKEN));
    assertFalse(asked);
  }
}

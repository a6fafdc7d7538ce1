package io.wua.server.fleet.registration;

import java.util.Optional;

/** What the checks said of a {@link Proof}. */
public sealed interface ProofCheck permits ProofCheck.Good, ProofCheck.Absent, ProofCheck.Bad {
  /**
   * It suffices.
   *
   * @param reason which proof it was
   * @param group the group that the host joins, if the proof names one
   */
  record Good(RegistrationReason reason, Optional<String> group) implements ProofCheck {}

  /** None was brought. */
  record Absent() implements ProofCheck {}

  /**
   * It does not hold.
   *
   * @param reason why
   */
  record Bad(RegistrationReason reason) implements ProofCheck {}
}

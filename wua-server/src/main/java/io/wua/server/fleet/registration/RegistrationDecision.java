package io.wua.server.fleet.registration;

import java.util.Optional;

/** Whether a host is registered, with the reason. */
public sealed interface RegistrationDecision
    permits RegistrationDecision.Accept, RegistrationDecision.Wait, RegistrationDecision.Refuse {
  /** Why. */
  RegistrationReason reason();

  /**
   * It is registered.
   *
   * @param reason why
   * @param group the group that it joins, if the proof names one
   */
  record Accept(RegistrationReason reason, Optional<String> group)
      implements RegistrationDecision {}

  /**
   * It waits for an approver.
   *
   * @param reason why
   */
  record Wait(RegistrationReason reason) implements RegistrationDecision {}

  /**
   * It is refused.
   *
   * @param reason why
   */
  record Refuse(RegistrationReason reason) implements RegistrationDecision {}
}

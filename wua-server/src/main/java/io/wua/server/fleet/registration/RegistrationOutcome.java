package io.wua.server.fleet.registration;

import io.wua.server.fleet.TryLater;
import io.wua.server.fleet.report.ReportOutcome;

/** What became of a registration. */
public sealed interface RegistrationOutcome
    permits RegistrationOutcome.Registered,
        RegistrationOutcome.Waiting,
        RegistrationOutcome.Refused,
        RegistrationOutcome.Later {
  /**
   * It is registered, and its report was taken.
   *
   * @param reason why
   * @param report what became of the report in the body
   */
  record Registered(RegistrationReason reason, ReportOutcome.Answered report)
      implements RegistrationOutcome {}

  /**
   * It waits for an approver; nothing of its report was kept.
   *
   * @param reason why
   */
  record Waiting(RegistrationReason reason) implements RegistrationOutcome {}

  /**
   * It is refused.
   *
   * @param reason why; people who ask from outside should not learn it in detail
   */
  record Refused(RegistrationReason reason) implements RegistrationOutcome {}

  /**
   * The database could not take it now; nothing was changed.
   *
   * @param tryLater when to send it again
   */
  record Later(TryLater tryLater) implements RegistrationOutcome {}
}

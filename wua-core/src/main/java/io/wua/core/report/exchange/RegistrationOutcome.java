package io.wua.core.report.exchange;

import java.util.Objects;

/** What a server answered to a registration. */
public sealed interface RegistrationOutcome {
  /**
   * It knows the host now.
   *
   * @param memory what the host is to remember
   * @param message what it said, for people; may be empty
   */
  record Registered(ServerMemory memory, String message) implements RegistrationOutcome {
    /** Refuses nulls. */
    public Registered {
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(memory, "memory");
    }
  }

  /**
   * Somebody has to accept the host first.
   *
   * @param message what it said, for people
   */
  record Waiting(String message) implements RegistrationOutcome {
    /** Refuses null. */
    public Waiting {
      Objects.requireNonNull(message, "message");
    }
  }

  /**
   * It does not want the host.
   *
   * @param message what it said, for people
   */
  record Refused(String message) implements RegistrationOutcome {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(message, "message");
    }
  }
}

package io.wua.core.report.exchange;

import java.util.Objects;

/** What a server answered to a registration. */
public sealed interface RegistrationOutcome {
  /**
   * It knows the host now.
   *
   * @param memory what the host is to remember
   */
  record Registered(ServerMemory memory) implements RegistrationOutcome {
    /** Refuses null. */
    public Registered {
      Objects.requireNonNull(memory, "memory");
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

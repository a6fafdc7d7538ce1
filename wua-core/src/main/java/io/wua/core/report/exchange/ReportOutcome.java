package io.wua.core.report.exchange;

import java.util.Objects;
import java.util.Set;

/** What a server answered to a report. */
public sealed interface ReportOutcome {
  /**
   * It took the report.
   *
   * @param memory what the host is to remember
   * @param sent the keys of the sections that were sent; none where nothing had changed
   */
  record Accepted(ServerMemory memory, Set<String> sent) implements ReportOutcome {
    /** Copies the set and refuses null. */
    public Accepted {
      Objects.requireNonNull(memory, "memory");
      sent = Set.copyOf(sent);
    }
  }

  /**
   * It does not know the host, takes it for another, or does not believe it: register.
   *
   * @param message what it said, for people
   */
  record MustRegister(String message) implements ReportOutcome {
    /** Refuses null. */
    public MustRegister {
      Objects.requireNonNull(message, "message");
    }
  }

  /**
   * It knows the host and did not take the report; a registration would not help.
   *
   * @param message what it said, for people
   */
  record Refused(String message) implements ReportOutcome {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(message, "message");
    }
  }
}

package io.wua.core.report.exchange;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/** What became of a report. */
public sealed interface Delivery {
  /**
   * The server has it.
   *
   * @param sent the keys of the sections that were sent
   */
  record Reported(Set<String> sent) implements Delivery {
    /** Copies the set. */
    public Reported {
      sent = Set.copyOf(sent);
    }
  }

  /**
   * The server has it by way of a registration.
   *
   * @param because why the host registered, for people
   * @param message what the server said, for people; may be empty
   */
  record Registered(String because, String message) implements Delivery {
    /** Refuses nulls. */
    public Registered {
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(because, "because");
    }
  }

  /**
   * The server keeps the host waiting until somebody accepts it, and has nothing.
   *
   * @param message what it said, for people
   */
  record Waiting(String message) implements Delivery {
    /** Refuses null. */
    public Waiting {
      Objects.requireNonNull(message, "message");
    }
  }

  /**
   * The server wants a registration, and the last one is too recent.
   *
   * @param because why it wants one, for people
   * @param until when the host registers again
   */
  record HeldBack(String because, Instant until) implements Delivery {
    /** Refuses nulls. */
    public HeldBack {
      Objects.requireNonNull(because, "because");
      Objects.requireNonNull(until, "until");
    }
  }

  /**
   * The server does not take it.
   *
   * @param message what it said, for people
   */
  record Refused(String message) implements Delivery {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(message, "message");
    }
  }
}

package io.wua.server.origin.payload;

import io.wua.server.fleet.payload.PayloadFile;
import java.util.Objects;

/** How a try to get a file ended. */
public sealed interface TryOutcome {
  /**
   * It lies in the folder.
   *
   * @param file the file
   * @param movedBytes how many bytes came over the line; 0 where it lay there already
   */
  record Arrived(PayloadFile file, long movedBytes) implements TryOutcome {
    /** Refuses null. */
    public Arrived {
      Objects.requireNonNull(file, "file");
    }
  }

  /**
   * It did not come.
   *
   * @param error why, for people
   * @param lasting whether a try in a minute would not help, as the other side lacks it
   */
  record Failed(String error, boolean lasting) implements TryOutcome {
    /** Refuses null. */
    public Failed {
      Objects.requireNonNull(error, "error");
    }
  }

  /**
   * It must not come: another content, or no URL to ask.
   *
   * @param reason why, for people
   */
  record Refused(String reason) implements TryOutcome {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * It was not tried to its end, for a reason that is none of the file's.
   *
   * @param reason what it is, for people
   * @param cause what kind of reason
   */
  record Skipped(String reason, Cause cause) implements TryOutcome {
    /** Refuses nulls. */
    public Skipped {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(cause, "cause");
    }
  }

  /** Why a try was not made to its end. */
  enum Cause {
    /** The disk or the quota has no room. */
    NO_ROOM,
    /** Somebody else writes the same part. */
    BUSY,
    /** The lease is somebody else's by now, or nobody wants the file any more. */
    LEASE_LOST,
    /** This server stops. */
    STOPPING
  }
}

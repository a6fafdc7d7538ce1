package io.wua.server.fleet.want;

import io.wua.core.update.UpdateId;
import java.util.Objects;

/**
 * An update that hosts wait for and of which nothing, or not all, can be fetched.
 *
 * @param update the update
 * @param hosts how many hosts wait for it
 * @param reason why
 * @param detail the same for people, with what to do
 */
public record Unmet(UpdateId update, int hosts, Reason reason, String detail) {
  /** Why an update cannot be fetched. */
  public enum Reason {
    /** The server has no catalog yet. */
    NO_CATALOG,
    /** The catalog does not hold that revision, and no reported URL helps. */
    NOT_IN_CATALOG,
    /** The Windows of these hosts can never have it. */
    NOT_FOR_ITS_WINDOWS,
    /** A leaf has no plan. */
    NO_PLAN,
    /** The catalog does not say where a file is. */
    NO_URL
  }

  /** Refuses nulls. */
  public Unmet {
    Objects.requireNonNull(update, "update");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
  }
}

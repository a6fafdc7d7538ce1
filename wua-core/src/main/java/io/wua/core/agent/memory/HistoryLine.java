package io.wua.core.agent.memory;

import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that the agent did.
 *
 * @param at when
 * @param kind what
 * @param update with which update, where it was one
 * @param text the rest, for people
 */
public record HistoryLine(Instant at, Kind kind, Optional<UpdateId> update, String text) {
  /** Refuses nulls. */
  public HistoryLine {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(update, "update");
    Objects.requireNonNull(text, "text");
  }

  /** The kinds of lines. */
  public enum Kind {
    /** A search. */
    SCAN,
    /** A download. */
    DOWNLOAD,
    /** An installation. */
    INSTALL,
    /** An uninstallation. */
    UNINSTALL,
    /** Hiding updates in Windows, or showing them again. */
    HIDE,
    /** The policy changed. */
    POLICY,
    /** Who runs Windows Update here changed. */
    OWNER,
    /** A report. */
    REPORT,
    /** A reboot that this agent asked for. */
    REBOOT
  }

  /** A line that is of no single update. */
  public static HistoryLine of(Instant at, Kind kind, String text) {
    return new HistoryLine(at, kind, Optional.empty(), text);
  }

  /** A line of an update. */
  public static HistoryLine of(Instant at, Kind kind, UpdateId update, String text) {
    return new HistoryLine(at, kind, Optional.of(update), text);
  }
}

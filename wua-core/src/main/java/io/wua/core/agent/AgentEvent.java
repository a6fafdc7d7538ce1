package io.wua.core.agent;

import io.wua.core.install.InstallResult;
import io.wua.core.install.refusal.Refusal;
import io.wua.core.report.exchange.Delivery;
import io.wua.core.update.UpdateId;
import java.time.Instant;

/** Something that happened while an agent worked. */
public sealed interface AgentEvent {
  /** A search begins. */
  record SearchStarted() implements AgentEvent {}

  /**
   * The updates of the host are known and decided.
   *
   * @param updates how many
   * @param searched false where the last search still stands
   */
  record Scanned(int updates, boolean searched) implements AgentEvent {}

  /**
   * The files of an update are on the host.
   *
   * @param update which
   */
  record Downloaded(UpdateId update) implements AgentEvent {}

  /**
   * An update is not downloaded or installed now.
   *
   * @param update which
   * @param refusal why
   */
  record UpdateRefused(UpdateId update, Refusal refusal) implements AgentEvent {}

  /**
   * A run does nothing, or goes on no further.
   *
   * @param refusal why
   */
  record RunRefused(Refusal refusal) implements AgentEvent {}

  /**
   * An installation begins.
   *
   * @param update of which
   */
  record InstallStarted(UpdateId update) implements AgentEvent {}

  /**
   * An installation goes on.
   *
   * @param update of which
   * @param percent how far it is
   */
  record InstallProgressed(UpdateId update, int percent) implements AgentEvent {}

  /**
   * An installation ended, or our waiting for it.
   *
   * @param update of which
   * @param result how
   */
  record InstallEnded(UpdateId update, InstallResult result) implements AgentEvent {}

  /**
   * A source of rules changed since the last run.
   *
   * @param line what of it
   */
  record PolicyChanged(String line) implements AgentEvent {}

  /**
   * The server was told.
   *
   * @param delivery what it made of it
   */
  record Reported(Delivery delivery) implements AgentEvent {}

  /**
   * Those who are logged on are warned of a reboot.
   *
   * @param at when the host reboots
   */
  record RebootAnnounced(Instant at) implements AgentEvent {}

  /** The host is about to reboot. */
  record RebootStarted() implements AgentEvent {}

  /**
   * Something did not work, and the run goes on.
   *
   * @param sentence what
   */
  record Warned(String sentence) implements AgentEvent {}
}

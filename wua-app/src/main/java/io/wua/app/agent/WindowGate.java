package io.wua.app.agent;

import io.wua.core.agent.AgentState;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallGate;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.install.refusal.Refusal;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.schedule.timing.InstallTerms;
import io.wua.core.schedule.timing.InstallTiming;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Lets an update be installed when {@code install_window} is open, or its {@code deadline} is past,
 * counted from when the agent first found it ripe.
 */
final class WindowGate implements InstallGate {
  private final InstallTerms terms;
  private final AgentState memory;
  private final ZoneId zone;

  WindowGate(InstallTerms terms, AgentState memory, ZoneId zone) {
    this.terms = terms;
    this.memory = memory;
    this.zone = zone;
  }

  @Override
  public Optional<Refusal> refuses(OfferedUpdate update, Instant now) {
    InstallTiming timing = terms.at(ripeSince(update, now), now, zone);
    return timing instanceof InstallTiming.OutsideWindow outside
        ? Optional.of(new HostRefusal.OutsideWindow(Optional.of(outside.until())))
        : Optional.empty();
  }

  /** Where that is not remembered the deadline begins now, and holds nothing open. */
  private Instant ripeSince(OfferedUpdate update, Instant now) {
    try {
      return memory.load().updates().of(update.update().id()).firstRipe().orElse(now);
    } catch (WuaException e) {
      return now;
    }
  }
}

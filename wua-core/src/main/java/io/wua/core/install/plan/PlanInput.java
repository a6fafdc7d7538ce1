package io.wua.core.install.plan;

import io.wua.core.agent.memory.UpdatesMemory;
import io.wua.core.download.plan.PlannedUpdate;
import io.wua.core.install.InstallGate;
import io.wua.core.install.InstallTraits;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.offer.Offers;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All that a plan depends on.
 *
 * @param offers the updates with their decisions
 * @param plans how the files of the offered ones get into Windows
 * @param traits how the offered ones want to be installed; one that the installer does not know is
 *     left out
 * @param memory what is remembered of updates, their files included
 * @param host why the host lets nothing be installed
 * @param gate rules of time
 * @param moment when and where
 */
public record PlanInput(
    Offers offers,
    Map<UpdateId, PlannedUpdate> plans,
    Map<UpdateId, InstallTraits> traits,
    UpdatesMemory memory,
    List<HostRefusal> host,
    InstallGate gate,
    Moment moment) {
  /** Copies the collections and refuses nulls. */
  public PlanInput {
    Objects.requireNonNull(offers, "offers");
    Objects.requireNonNull(memory, "memory");
    Objects.requireNonNull(gate, "gate");
    Objects.requireNonNull(moment, "moment");
    plans = Map.copyOf(plans);
    traits = Map.copyOf(traits);
    host = List.copyOf(host);
  }

  /**
   * A moment of a host.
   *
   * @param now the time
   * @param bootId the boot
   * @param osVersion the version of Windows
   */
  public record Moment(Instant now, String bootId, String osVersion) {
    /** Refuses nulls. */
    public Moment {
      Objects.requireNonNull(now, "now");
      Objects.requireNonNull(bootId, "bootId");
      Objects.requireNonNull(osVersion, "osVersion");
    }
  }
}

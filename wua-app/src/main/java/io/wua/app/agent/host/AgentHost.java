package io.wua.app.agent.host;

import io.wua.core.agent.HostConditions;
import io.wua.core.agent.PlanSource;
import io.wua.core.agent.UpdateSources;
import io.wua.core.install.RebootControl;
import io.wua.core.install.UpdateInstaller;
import io.wua.core.install.WuauservControl;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/**
 * The host on which an agent works.
 *
 * @param name its name
 * @param installer puts updates on it
 * @param wuauserv its Windows Update service
 * @param reboots reboots it
 * @param conditions what it is like now
 * @param sources who tells which updates concern it
 * @param plans how files get into its Windows
 * @param clock its clock
 * @param snapshot the file with its facts, where there is one
 */
public record AgentHost(
    String name,
    UpdateInstaller installer,
    WuauservControl wuauserv,
    RebootControl reboots,
    HostConditions conditions,
    UpdateSources sources,
    PlanSource plans,
    Clock clock,
    Optional<Path> snapshot) {
  /** Refuses nulls. */
  public AgentHost {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(installer, "installer");
    Objects.requireNonNull(wuauserv, "wuauserv");
    Objects.requireNonNull(reboots, "reboots");
    Objects.requireNonNull(conditions, "conditions");
    Objects.requireNonNull(sources, "sources");
    Objects.requireNonNull(plans, "plans");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(snapshot, "snapshot");
  }
}

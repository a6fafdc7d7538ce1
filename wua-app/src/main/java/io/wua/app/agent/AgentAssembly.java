package io.wua.app.agent;

import io.wua.app.agent.host.AgentHost;
import io.wua.app.agent.store.AgentStore;
import io.wua.app.fleet.Fleet;
import io.wua.core.agent.WuaAgent;
import io.wua.core.settings.Settings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An agent that is put together. Close it to end its connections.
 *
 * @param agent the agent
 * @param host the host on which it works
 * @param store what it keeps
 * @param settings the settings as they were when it was put together
 * @param fleet its way to repositories and server, where it needs any
 */
public record AgentAssembly(
    WuaAgent agent, AgentHost host, AgentStore store, Settings settings, Optional<Fleet> fleet)
    implements AutoCloseable {
  /** Refuses nulls. */
  public AgentAssembly {
    Objects.requireNonNull(agent, "agent");
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(fleet, "fleet");
  }

  /** Why its repositories are what they are, as far as they were chosen. */
  public List<String> notes() {
    return fleet.map(Fleet::notes).orElse(List.of());
  }

  @Override
  public void close() {
    fleet.ifPresent(Fleet::close);
  }
}

package io.wua.app.cli.agent;

import io.wua.app.agent.AgentRequest;
import io.wua.app.agent.store.StateFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which agent is meant. */
public final class AgentOptions {
  @Option(
      names = "--config",
      paramLabel = "INI",
      description = "A wapt-get.ini; without one the defaults hold and nothing is allowed.")
  private @Nullable Path config;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = {
        "Where the agent keeps what it remembers, its files and its keys.",
        "Default: the environment variable WUA_STATE, else %%ProgramData%%\\wua on Windows,",
        "/var/lib/wua for root, and .local/state/wua in the home folder."
      })
  private @Nullable Path state;

  @Option(
      names = "--host",
      paramLabel = "DIR|SNAPSHOT",
      description = {
        "A simulated host in place of this one: its folder, or a snapshot of a host",
        "(wua.host/1), of which a copy is simulated in the state folder."
      })
  private @Nullable Path host;

  @Option(
      names = "--rules",
      paramLabel = "FILE|DIR",
      description = {
        "A waptwua_rules.json, a rules package (.wapt) or a folder of these; repeatable.",
        "Those in the folder rules.d of the state folder count in any case."
      })
  private List<Path> rules = new ArrayList<>();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Where catalogs are kept once they are read. Default: as for wua scan.")
  private @Nullable Path cache;

  /** The agent that is meant. */
  public AgentRequest request() {
    return new AgentRequest(
        Optional.ofNullable(config),
        state != null ? state : StateFolder.usual(),
        Optional.ofNullable(host),
        rules,
        Optional.ofNullable(cache),
        Optional.empty());
  }
}

package io.wua.app.agent.store;

import com.google.inject.Inject;
import io.wua.core.agent.AgentState;
import io.wua.core.failure.Failpoints;
import io.wua.files.AgentFiles;
import io.wua.files.state.AgentFolder;
import java.nio.file.Path;
import java.time.Clock;

/** Keeps the state of agents in files. */
public final class DiskStores implements AgentStores {
  private static final String MEMORY = "agent";

  private final Clock clock;
  private final Failpoints failpoints;

  @Inject
  DiskStores(Clock clock, Failpoints failpoints) {
    this.clock = clock;
    this.failpoints = failpoints;
  }

  @Override
  public AgentStore open(Path state) {
    AgentFolder folder = AgentFolder.of(state.resolve(MEMORY), failpoints);
    return new AgentStore(
        folder.state(),
        folder.scanCache(),
        folder.lock(clock),
        folder::atWork,
        folder.outbox(),
        folder.server());
  }

  /** What the agent of that state folder remembers. */
  public static AgentState memory(Path state) {
    return AgentFiles.state(state.resolve(MEMORY)).state();
  }
}

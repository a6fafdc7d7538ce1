package io.wua.app.agent;

import com.google.inject.Inject;
import io.wua.core.agent.AgentState;
import io.wua.files.AgentFiles;
import io.wua.files.state.AgentFolder;
import java.nio.file.Path;
import java.time.Clock;

/** Keeps the state of agents in files. */
public final class DiskStores implements AgentStores {
  private static final String MEMORY = "agent";

  private final Clock clock;

  @Inject
  DiskStores(Clock clock) {
    this.clock = clock;
  }

  @Override
  public AgentStore open(Path state) {
    AgentFolder folder = folder(state);
    return new AgentStore(
        folder.state(), folder.lock(clock), folder::atWork, folder.outbox(), folder.server());
  }

  private static AgentFolder folder(Path state) {
    return AgentFiles.state(state.resolve(MEMORY));
  }

  /** What the agent of that state folder remembers. */
  public static AgentState memory(Path state) {
    return folder(state).state();
  }
}

package io.wua.app.wiring;

import io.wua.app.agent.store.DiskStores;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.failure.WuaException;
import io.wua.core.schedule.Stamps;
import java.nio.file.Path;
import java.util.Optional;

/** The runs that the memory of an agent tells of. */
final class RecordedRuns implements LastRuns {
  @Override
  public Optional<Stamps> read(Path state) throws WuaException {
    AgentMemory memory = DiskStores.memory(state).load();
    return memory.equals(AgentMemory.nothing())
        ? Optional.empty()
        : Optional.of(memory.work().stamps());
  }
}

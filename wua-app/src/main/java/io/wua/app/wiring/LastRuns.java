package io.wua.app.wiring;

import io.wua.core.failure.WuaException;
import io.wua.core.schedule.Stamps;
import java.nio.file.Path;
import java.util.Optional;

/** Tells when this host did its recurrent work last. */
@FunctionalInterface
public interface LastRuns {
  /**
   * The times of the last runs; empty where no run is recorded on this host, which is not the same
   * as a record in which a kind of work never ran.
   *
   * @param state the state folder of the agent
   * @throws WuaException where the record cannot be read
   */
  Optional<Stamps> read(Path state) throws WuaException;
}

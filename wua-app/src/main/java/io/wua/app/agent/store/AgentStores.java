package io.wua.app.agent.store;

import io.wua.core.failure.WuaException;
import java.nio.file.Path;

/** Opens state folders. */
@FunctionalInterface
public interface AgentStores {
  /**
   * Opens one; nothing is made before something is kept in it.
   *
   * @throws WuaException where it cannot be used
   */
  AgentStore open(Path folder) throws WuaException;
}

package io.wua.core.report.exchange;

import io.wua.core.failure.WuaException;

/** Where a host keeps what it remembers of its server: one value, from run to run. */
public interface MemoryOfServer {
  /**
   * What was last kept; {@link ServerMemory#none()} where nothing ever was.
   *
   * @throws WuaException where it cannot be read
   */
  ServerMemory load() throws WuaException;

  /**
   * Keeps it.
   *
   * @throws WuaException where it cannot be written
   */
  void save(ServerMemory memory) throws WuaException;
}

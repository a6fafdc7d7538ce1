package io.wua.testkit.report;

import io.wua.core.report.exchange.MemoryOfServer;
import io.wua.core.report.exchange.ServerMemory;

/** Keeps what a host remembers of its server while a test runs. */
public final class FakeMemoryOfServer implements MemoryOfServer {
  private ServerMemory memory = ServerMemory.none();

  /** A host that never spoke with its server. */
  public FakeMemoryOfServer() {}

  @Override
  public ServerMemory load() {
    return memory;
  }

  @Override
  public void save(ServerMemory newer) {
    memory = newer;
  }
}

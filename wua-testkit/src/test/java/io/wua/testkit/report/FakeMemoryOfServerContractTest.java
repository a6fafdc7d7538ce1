package io.wua.testkit.report;

import io.wua.core.report.exchange.MemoryOfServer;

/** The fake keeps the contract. */
class FakeMemoryOfServerContractTest extends MemoryOfServerContract {
  private final FakeMemoryOfServer fake = new FakeMemoryOfServer();

  @Override
  protected MemoryOfServer open() {
    return fake;
  }
}

package io.wua.testkit.agent;

import io.wua.core.agent.AgentState;
import io.wua.core.agent.ReportOutbox;
import io.wua.core.agent.RunLock;
import io.wua.core.agent.ScanCache;
import org.junit.jupiter.api.Nested;

/** The fakes keep the contracts. */
class FakeAgentContractsTest {
  @Nested
  class State extends AgentStateContract {
    private final FakeAgentState fake = new FakeAgentState();

    @Override
    protected AgentState open() {
      return fake;
    }
  }

  @Nested
  class Lock extends RunLockContract {
    private final FakeRunLock fake = new FakeRunLock();

    @Override
    protected RunLock lock() {
      return fake;
    }
  }

  @Nested
  class Cache extends ScanCacheContract {
    private final FakeScanCache fake = new FakeScanCache();

    @Override
    protected ScanCache open() {
      return fake;
    }
  }

  @Nested
  class Outbox extends ReportOutboxContract {
    private final FakeOutbox fake = new FakeOutbox(BOUND);

    @Override
    protected ReportOutbox open() {
      return fake;
    }
  }
}

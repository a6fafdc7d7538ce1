package io.wua.testkit.agent;

import io.wua.core.agent.AgentState;
import io.wua.core.agent.HostConditions;
import io.wua.core.agent.ReportOutbox;
import io.wua.core.agent.RunLock;
import io.wua.core.agent.ScanCache;
import io.wua.core.agent.condition.SoftwareMarks;
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
  class Conditions extends HostConditionsContract {
    private final FakeConditions fake = new FakeConditions();

    @Override
    protected HostConditions conditions() {
      return fake;
    }

    @Override
    protected void reboot() {
      fake.boot("another boot", fake.current().boot().at().plusSeconds(1));
    }

    @Override
    protected void changeSoftware() {
      fake.software(new SoftwareMarks("10.0.19041.1", "other packages", "products"));
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

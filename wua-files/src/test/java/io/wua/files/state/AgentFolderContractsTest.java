package io.wua.files.state;

import io.wua.core.agent.AgentState;
import io.wua.core.agent.ReportOutbox;
import io.wua.core.agent.RunLock;
import io.wua.core.agent.ScanCache;
import io.wua.core.report.exchange.MemoryOfServer;
import io.wua.files.AgentFiles;
import io.wua.testkit.agent.AgentStateContract;
import io.wua.testkit.agent.ReportOutboxContract;
import io.wua.testkit.agent.RunLockContract;
import io.wua.testkit.agent.ScanCacheContract;
import io.wua.testkit.report.MemoryOfServerContract;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The files keep the contracts. */
class AgentFolderContractsTest {
  @TempDir private Path place;

  private AgentFolder folder() {
    return AgentFiles.state(place.resolve("agent/state"));
  }

  @Nested
  class State extends AgentStateContract {
    @Override
    protected AgentState open() {
      return folder().state();
    }
  }

  @Nested
  class Cache extends ScanCacheContract {
    @Override
    protected ScanCache open() {
      return folder().scanCache();
    }
  }

  @Nested
  class Server extends MemoryOfServerContract {
    @Override
    protected MemoryOfServer open() {
      return folder().server();
    }
  }

  @Nested
  class Lock extends RunLockContract {
    @Override
    protected RunLock lock() {
      return folder().lock(Clock.systemUTC());
    }
  }

  @Nested
  class Outbox extends ReportOutboxContract {
    @Override
    protected ReportOutbox open() {
      return folder().outbox(new OutboxBounds(BOUND, 1_000_000));
    }
  }
}

package io.wua.app.agent.store;

import io.wua.core.agent.AgentState;
import io.wua.core.agent.ReportOutbox;
import io.wua.core.agent.RunLock;
import io.wua.core.agent.ScanCache;
import io.wua.core.report.exchange.MemoryOfServer;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that an agent keeps in its state folder.
 *
 * @param memory what it remembers
 * @param searches the last search
 * @param lock one run at a time
 * @param atWork who has the lock, for people; empty where that is not known
 * @param outbox reports that wait
 * @param server what it remembers of its server
 */
public record AgentStore(
    AgentState memory,
    ScanCache searches,
    RunLock lock,
    Supplier<Optional<String>> atWork,
    ReportOutbox outbox,
    MemoryOfServer server) {
  /** Refuses nulls. */
  public AgentStore {
    Objects.requireNonNull(memory, "memory");
    Objects.requireNonNull(searches, "searches");
    Objects.requireNonNull(lock, "lock");
    Objects.requireNonNull(atWork, "atWork");
    Objects.requireNonNull(outbox, "outbox");
    Objects.requireNonNull(server, "server");
  }
}

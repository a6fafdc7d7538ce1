package io.wua.core.agent.outcome;

import io.wua.core.agent.HostScan;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.report.HostStatus;
import java.util.Objects;
import java.util.Optional;

/**
 * How the host stands, without a search.
 *
 * @param status in the words of WAPT; empty where no scan is remembered
 * @param scan the last search, decided anew
 * @param memory what the agent remembers
 * @param rebootRequired whether Windows waits for a reboot
 */
public record AgentStatus(
    Optional<HostStatus> status,
    Optional<HostScan> scan,
    AgentMemory memory,
    boolean rebootRequired) {
  /** Refuses nulls. */
  public AgentStatus {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(scan, "scan");
    Objects.requireNonNull(memory, "memory");
  }
}

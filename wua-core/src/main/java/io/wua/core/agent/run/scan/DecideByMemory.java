package io.wua.core.agent.run.scan;

import io.wua.core.agent.HostScan;
import io.wua.core.agent.condition.Conditions;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.decide.Rules;
import io.wua.core.failure.WuaException;
import io.wua.core.install.RebootState;
import io.wua.core.install.rule.RebootRows;
import io.wua.core.install.rule.RememberedAttempts;
import io.wua.core.scan.ScanResult;
import java.time.Instant;
import java.util.List;

/**
 * Decides on the updates of a search with what the agent remembers: what waits for a reboot, what
 * failed, what is held, what was seen when.
 */
final class DecideByMemory {
  private final DecideUpdates decide;

  DecideByMemory(DecideUpdates decide) {
    this.decide = decide;
  }

  List<Rules> read() throws WuaException {
    return decide.read();
  }

  HostScan decide(
      ScanResult raw,
      List<Rules> rules,
      AgentMemory memory,
      Conditions conditions,
      RebootState reboot,
      Instant now) {
    ScanResult told =
        new RebootRows(memory.updates(), conditions.boot().id(), reboot.required(), now).apply(raw);
    return decide.decide(
        rules,
        told,
        id -> memory.updates().of(id).firstSeen().filter(at -> !at.isAfter(now)),
        new RememberedAttempts(memory.updates(), conditions.osVersion()),
        now);
  }
}

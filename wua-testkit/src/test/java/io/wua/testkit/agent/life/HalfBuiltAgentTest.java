package io.wua.testkit.agent.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.agent.WuaAgent;
import io.wua.core.agent.WuaAgentBuilder;
import io.wua.core.report.ReportHost;
import io.wua.testkit.report.FakeMemoryOfServer;
import io.wua.testkit.report.SampleReports;
import io.wua.testkit.scan.FakeUpdateSource;
import org.junit.jupiter.api.Test;

/** A builder that lacks half of what it needs says so at once, not at the first verb. */
class HalfBuiltAgentTest {
  private final AgentRig rig = new AgentRig();
  private final WuaAgentBuilder builder = WuaAgent.builder(FakeUpdateSource.of());

  private void assertRefused(String message) {
    assertEquals(message, assertThrows(IllegalStateException.class, builder::build).getMessage());
  }

  @Test
  void aHostWantsAMemory() {
    builder.on(rig.installer, rig.wuauserv, rig.conditions);
    assertRefused("a host without a memory: call keeping() beside on()");
  }

  @Test
  void aMemoryWantsAHost() {
    builder.keeping(rig.state, rig.cache, rig.lock);
    assertRefused("a memory without a host: call on() beside keeping()");
  }

  @Test
  void aServerWantsSomethingToBeTold() {
    builder.reporting(
        rig.outbox, new ReportHost(rig.server, new FakeMemoryOfServer()), SampleReports.HOST);
    assertRefused("nothing to report: call on() and keeping() too");
  }
}

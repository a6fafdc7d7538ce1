package io.wua.testkit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.WuaException;
import io.wua.core.report.FleetServer;
import io.wua.core.report.HostReport;
import io.wua.core.report.ReportHost;
import io.wua.core.report.UpdateStatus;
import io.wua.core.report.exchange.Delivery;
import io.wua.core.report.exchange.MemoryOfServer;
import io.wua.core.report.exchange.RegistrationOutcome;
import io.wua.core.report.exchange.ReportOutcome;
import io.wua.core.report.exchange.ServerMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every {@link FleetServer} promises. An adapter's test extends this and puts a server behind
 * it that can do what the methods below ask for.
 */
public abstract class FleetServerContract {
  private static final Instant NOW = Instant.parse("2026-07-20T12:00:00Z");
  private static final HostReport REPORT = SampleReports.with(3, UpdateStatus.PENDING);

  private final MemoryOfServer memory = new FakeMemoryOfServer();

  /** For subclasses. */
  protected FleetServerContract() {}

  /** The way to a server that knows no host; always the same one within a test. */
  protected abstract FleetServer server() throws Exception;

  /** Makes the server forget the host. */
  protected abstract void forgetHost() throws Exception;

  /** Makes the server lose what hosts told, though not the hosts. */
  protected abstract void loseSections() throws Exception;

  /** Makes the server refuse registrations. */
  protected abstract void refuseRegistrations() throws Exception;

  /** Makes the server impossible to ask. */
  protected abstract void goAway() throws Exception;

  /** How many registrations the server was asked for. */
  protected abstract int registrations() throws Exception;

  private Delivery deliver(HostReport report, Instant when) throws Exception {
    return new ReportHost(server(), memory).report(report, when);
  }

  private Set<String> sent(HostReport report) throws Exception {
    return assertInstanceOf(Delivery.Reported.class, deliver(report, NOW)).sent();
  }

  /** A host that nobody knows registers, and is known from then on. */
  @Test
  void anUnknownHostRegistersOnceAndReportsFromThenOn() throws Exception {
    assertInstanceOf(Delivery.Registered.class, deliver(REPORT, NOW));
    assertInstanceOf(Delivery.Reported.class, deliver(REPORT, NOW));
    assertInstanceOf(Delivery.Reported.class, deliver(REPORT, NOW));
    assertEquals(1, registrations());
  }

  /** What the server has is not sent again. */
  @Test
  void onlyWhatChangedIsSent() throws Exception {
    deliver(REPORT, NOW);
    assertEquals(Set.of(), sent(REPORT));
    Set<String> changed = sent(SampleReports.with(4, UpdateStatus.PENDING));
    assertTrue(changed.contains("waptwua_updates"), changed::toString);
    assertEquals(Set.of(), sent(SampleReports.with(4, UpdateStatus.PENDING)));
  }

  /** A server tells what it holds; what it lost is sent again. */
  @Test
  void whatTheServerLostIsSentAgain() throws Exception {
    deliver(REPORT, NOW);
    loseSections();
    sent(REPORT);
    Set<String> again = sent(REPORT);
    assertTrue(again.contains("waptwua_updates"), again::toString);
    assertEquals(Set.of(), sent(REPORT));
  }

  /** A server that lost the host gets it back. */
  @Test
  void aForgottenHostRegistersAgain() throws Exception {
    deliver(REPORT, NOW);
    deliver(REPORT, NOW);
    forgetHost();
    assertInstanceOf(Delivery.Registered.class, deliver(REPORT, NOW.plusSeconds(1)));
    assertEquals(2, registrations());
  }

  /** A server that wants a registration each time gets few. */
  @Test
  void aServerThatForgetsEachTimeMeetsNoStorm() throws Exception {
    for (int minute = 0; minute < 24 * 60; minute += 15) {
      forgetHost();
      deliver(REPORT, NOW.plus(Duration.ofMinutes(minute)));
    }
    assertTrue(registrations() <= 10, "registered " + registrations() + " times in a day");
    assertTrue(registrations() >= 5, "registered " + registrations() + " times in a day");
  }

  /** No is an answer. */
  @Test
  void aRefusedRegistrationIsToldAndHeldBack() throws Exception {
    refuseRegistrations();
    String said = assertInstanceOf(Delivery.Refused.class, deliver(REPORT, NOW)).message();
    assertTrue(!said.isBlank());
    Delivery.HeldBack held = assertInstanceOf(Delivery.HeldBack.class, deliver(REPORT, NOW));
    assertTrue(held.until().isAfter(NOW));
    assertEquals(1, registrations());
  }

  /** Silence is none. */
  @Test
  void aServerThatCannotBeAskedIsAFailureThatMayPass() throws Exception {
    deliver(REPORT, NOW);
    ServerMemory before = memory.load();
    goAway();
    WuaException failure = assertThrows(WuaException.class, () -> deliver(REPORT, NOW));
    assertTrue(failure.reason().retryWorthy(), () -> failure.reason().name());
    assertEquals(before.hashes(), memory.load().hashes());
    assertThrows(WuaException.class, () -> server().register(REPORT, memory.load()));
  }

  /** Each report has a number of its own, and the server says from where it saw the host. */
  @Test
  void revisionsGrowAndTheOutsideAddressIsRemembered() throws Exception {
    deliver(REPORT, NOW);
    ServerMemory first = memory.load();
    deliver(REPORT, NOW);
    assertTrue(memory.load().revision() > first.revision());
    assertNotEquals(Optional.empty(), first.lastExternalIp());
  }

  /** The port itself, without the rule that holds registrations back. */
  @Test
  void anUnknownHostIsToldToRegister() throws Exception {
    assertInstanceOf(
        ReportOutcome.MustRegister.class, server().report(REPORT, ServerMemory.none()));
    assertInstanceOf(
        RegistrationOutcome.Registered.class, server().register(REPORT, ServerMemory.none()));
  }
}

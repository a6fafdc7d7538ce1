package io.wua.core.report;

import io.wua.core.failure.WuaException;
import io.wua.core.report.exchange.Delivery;
import io.wua.core.report.exchange.MemoryOfServer;
import io.wua.core.report.exchange.RegistrationOutcome;
import io.wua.core.report.exchange.RegistrationTries;
import io.wua.core.report.exchange.ReportOutcome;
import io.wua.core.report.exchange.ServerMemory;
import java.time.Instant;
import java.util.Objects;

/**
 * Reports a host to its server, and registers it where the server asks for that. What must survive
 * is kept before anything is sent: a host that dies meanwhile neither reuses a revision nor forgets
 * that it registered.
 */
public final class ReportHost {
  private final FleetServer server;
  private final MemoryOfServer kept;

  /**
   * Reports to that server.
   *
   * @param server the server
   * @param kept where the host keeps what it remembers of it
   */
  public ReportHost(FleetServer server, MemoryOfServer kept) {
    this.server = Objects.requireNonNull(server, "server");
    this.kept = Objects.requireNonNull(kept, "kept");
  }

  /**
   * Reports once.
   *
   * @param report everything that there is to tell
   * @param now the time, by which registrations are held back
   * @throws WuaException where the server cannot be asked or the memory cannot be kept
   */
  public Delivery report(HostReport report, Instant now) throws WuaException {
    ServerMemory memory = kept.load().next();
    kept.save(memory);
    ReportOutcome outcome = server.report(report, memory);
    if (outcome instanceof ReportOutcome.Accepted accepted) {
      kept.save(accepted.memory().with(RegistrationTries.none()));
      return new Delivery.Reported(accepted.sent());
    }
    if (outcome instanceof ReportOutcome.MustRegister wanted) {
      return register(report, memory, wanted.message(), now);
    }
    return new Delivery.Refused(((ReportOutcome.Refused) outcome).message());
  }

  /**
   * Registers, whether or not the server asks for that and however recent the last registration is:
   * somebody wants it now.
   *
   * @param report everything that there is to tell
   * @param now the time
   * @throws WuaException where the server cannot be asked or the memory cannot be kept
   */
  public Delivery register(HostReport report, Instant now) throws WuaException {
    ServerMemory memory = kept.load().with(RegistrationTries.none());
    return register(report, memory, "somebody asked for it", now);
  }

  private Delivery register(HostReport report, ServerMemory memory, String because, Instant now)
      throws WuaException {
    RegistrationTries tries = memory.registrations();
    Instant next = tries.nextAt(now);
    if (next.isAfter(now)) {
      return new Delivery.HeldBack(because, next);
    }
    ServerMemory trying = memory.next().with(tries.andOneAt(now));
    kept.save(trying);
    RegistrationOutcome outcome = server.register(report, trying);
    if (outcome instanceof RegistrationOutcome.Registered registered) {
      kept.save(registered.memory());
      return new Delivery.Registered(because, registered.message());
    }
    return outcome instanceof RegistrationOutcome.Waiting waiting
        ? new Delivery.Waiting(waiting.message())
        : new Delivery.Refused(((RegistrationOutcome.Refused) outcome).message());
  }
}

package io.wua.core.agent.run.report;

import io.wua.core.agent.AgentEvent;
import io.wua.core.agent.AgentListener;
import io.wua.core.agent.ReportOutbox;
import io.wua.core.agent.outcome.ReportResult;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.report.HostReport;
import io.wua.core.report.ReportHost;
import io.wua.core.report.exchange.Delivery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reports to the server what waits, oldest first. A report is kept before it is sent and taken out
 * once the server answered: while it is away they wait, in order. One that the server refuses for
 * good is dropped, or it would hold up all others.
 */
public final class ReportStatus {
  private final ReportOutbox outbox;
  private final ReportHost server;
  private final Clock clock;
  private final AgentListener listener;

  /** Reports from that outbox to that server. */
  public ReportStatus(ReportOutbox outbox, ReportHost server, Clock clock, AgentListener listener) {
    this.outbox = outbox;
    this.server = server;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * Registers the host now; reports that wait go on waiting.
   *
   * @param report everything that there is to tell
   * @throws WuaException where the server cannot be asked
   */
  public Delivery register(HostReport report) throws WuaException {
    Delivery delivery = server.register(report, clock.instant());
    listener.happened(new AgentEvent.Reported(delivery));
    return delivery;
  }

  /**
   * Puts a report behind those that wait and sends what can be sent.
   *
   * @param report the newest, where there is one
   * @throws WuaException where the outbox fails, or somebody asked to stop
   */
  public ReportResult report(Optional<HostReport> report) throws WuaException {
    if (report.isPresent()) {
      outbox.add(report.get());
    }
    List<Delivery> deliveries = new ArrayList<>();
    Optional<ReportOutbox.Waiting> next = outbox.first();
    while (next.isPresent()) {
      Delivery delivery;
      try {
        delivery = server.report(next.get().report(), clock.instant());
      } catch (WuaException e) {
        if (e.reason() == FailureReason.ABORTED) {
          throw e;
        }
        return new ReportResult(
            deliveries, outbox.size(), Optional.of(String.valueOf(e.getMessage())));
      }
      deliveries.add(delivery);
      listener.happened(new AgentEvent.Reported(delivery));
      if (delivery instanceof Delivery.HeldBack heldBack) {
        return new ReportResult(deliveries, outbox.size(), Optional.of(heldBack.because()));
      }
      outbox.remove(next.get().number());
      next = outbox.first();
    }
    return new ReportResult(deliveries, 0, Optional.empty());
  }
}

package io.wua.core.report;

import io.wua.core.failure.WuaException;
import io.wua.core.report.exchange.RegistrationOutcome;
import io.wua.core.report.exchange.ReportOutcome;
import io.wua.core.report.exchange.ServerMemory;

/**
 * The server to which a host reports. A server that cannot be asked, or that fails in a way that
 * passes, throws; what it answers is an outcome.
 */
public interface FleetServer {
  /**
   * Makes the host known, with all that there is to tell.
   *
   * @param report everything
   * @param memory what the host remembers of this server
   * @throws WuaException UNAVAILABLE, TIMED_OUT or another reason where the server gave no answer
   *     that counts
   */
  RegistrationOutcome register(HostReport report, ServerMemory memory) throws WuaException;

  /**
   * Tells what the server does not know yet.
   *
   * @param report everything; what the server has is left out
   * @param memory what the host remembers of this server
   * @throws WuaException UNAVAILABLE, TIMED_OUT or another reason where the server gave no answer
   *     that counts
   */
  ReportOutcome report(HostReport report, ServerMemory memory) throws WuaException;
}

package io.wua.core.agent;

import io.wua.core.failure.WuaException;
import io.wua.core.report.HostReport;
import java.util.Objects;
import java.util.Optional;

/**
 * Port: reports that wait for the server, in the order in which they were made. Bounded: where it
 * is full the oldest makes room.
 */
public interface ReportOutbox {
  /**
   * A report that waits.
   *
   * @param number grows with each report, and names this one
   * @param report the report
   */
  record Waiting(long number, HostReport report) {
    /** Refuses null. */
    public Waiting {
      Objects.requireNonNull(report, "report");
    }
  }

  /**
   * Puts a report at the end.
   *
   * @throws WuaException where it cannot be kept
   */
  void add(HostReport report) throws WuaException;

  /**
   * The oldest that waits.
   *
   * @throws WuaException where it cannot be read
   */
  Optional<Waiting> first() throws WuaException;

  /**
   * Takes a report out; one that is not there any more is no matter.
   *
   * @throws WuaException where that cannot be kept
   */
  void remove(long number) throws WuaException;

  /**
   * How many wait.
   *
   * @throws WuaException where it cannot be read
   */
  int size() throws WuaException;
}

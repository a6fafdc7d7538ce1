package io.wua.testkit.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.ReportOutbox;
import io.wua.core.report.HostReport;
import io.wua.core.report.UpdateStatus;
import io.wua.testkit.report.SampleReports;
import org.junit.jupiter.api.Test;

/** What every {@link ReportOutbox} promises. */
public abstract class ReportOutboxContract {
  /** For how many reports {@link #open} must have room. */
  protected static final int BOUND = 3;

  /** For subclasses. */
  protected ReportOutboxContract() {}

  /** An outbox for {@link #BOUND} reports, opened anew, over the same place within a test. */
  protected abstract ReportOutbox open() throws Exception;

  private static HostReport report(int updates) {
    return SampleReports.with(updates, UpdateStatus.PENDING);
  }

  private HostReport takeFirst() throws Exception {
    ReportOutbox.Waiting first = open().first().orElseThrow();
    open().remove(first.number());
    return first.report();
  }

  /** Nothing waits at first. */
  @Test
  void nothingWaitsAtFirst() throws Exception {
    assertTrue(open().first().isEmpty());
    assertEquals(0, open().size());
  }

  /** Reports come out as they went in. */
  @Test
  void reportsComeOutInTheOrderInWhichTheyWentIn() throws Exception {
    open().add(report(1));
    open().add(report(2));
    assertEquals(2, open().size());
    assertEquals(report(1), takeFirst());
    assertEquals(report(2), takeFirst());
    assertEquals(0, open().size());
  }

  /** To look at the first does not take it. */
  @Test
  void lookingTakesNothing() throws Exception {
    open().add(report(1));
    assertEquals(open().first(), open().first());
    assertEquals(1, open().size());
  }

  /** Where it is full the oldest makes room. */
  @Test
  void whereItIsFullTheOldestMakesRoom() throws Exception {
    for (int i = 0; i <= BOUND; i++) {
      open().add(report(i));
    }
    assertEquals(BOUND, open().size());
    assertEquals(report(1), takeFirst());
  }

  /** To take out what is gone is no matter, and takes nothing else. */
  @Test
  void takingOutWhatIsGoneTakesNothingElse() throws Exception {
    open().add(report(1));
    long gone = open().first().orElseThrow().number();
    open().remove(gone);
    open().add(report(2));
    open().remove(gone);
    assertEquals(report(2), takeFirst());
  }
}

package io.wua.windows.search;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.windows.automation.Automation;
import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.AutomationObject;
import io.wua.windows.automation.Value;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One search: begun, watched and ended, or aborted when its time is over (<a
 * href="https://learn.microsoft.com/windows/win32/wua_sdk/guidelines-for-asynchronous-wua-operations">guidelines
 * for asynchronous operations</a>). Where the agent refuses to begin a job, it is asked in the
 * blocking way: remote logons may not begin jobs, and whether every version takes our callback is
 * not known.
 */
final class RunningSearch {
  private static final int E_ACCESSDENIED = 0x80070005;
  private static final String JOB = "SearchJob";

  private final Automation automation;
  private final AutomationObject searcher;
  private final Patience patience;
  private final AtomicBoolean stop;

  RunningSearch(
      Automation automation, AutomationObject searcher, Patience patience, AtomicBoolean stop) {
    this.automation = automation;
    this.searcher = searcher;
    this.patience = patience;
    this.stop = stop;
  }

  /** The result object; whoever called closes it. */
  AutomationObject search(String criteria) throws AutomationException, WuaException {
    Value begun;
    try {
      begun =
          searcher.call(
              "BeginSearch",
              new Value.Text(criteria),
              new Value.Ref(automation.callback()),
              new Value.Int(0));
    } catch (AutomationException e) {
      if (e.code() != AutomationException.TYPE_MISMATCH && e.code() != E_ACCESSDENIED) {
        throw e;
      }
      return object("Search", searcher.call("Search", new Value.Text(criteria)));
    }
    try (AutomationObject job = object("BeginSearch", begun)) {
      job.knownAs(JOB);
      return watch(job);
    }
  }

  private AutomationObject watch(AutomationObject job) throws AutomationException, WuaException {
    boolean inTime = waitFor(job);
    try {
      AutomationObject result = object("EndSearch", searcher.call("EndSearch", new Value.Ref(job)));
      if (inTime) {
        return result;
      }
      result.close();
    } catch (AutomationException e) {
      if (inTime) {
        throw e;
      }
    } finally {
      cleanUp(job);
    }
    throw stop.get()
        ? new WuaException(FailureReason.ABORTED, "The search was aborted.")
        : new WuaException(
            FailureReason.TIMED_OUT,
            "The search for updates took longer than "
                + patience.limit().toSeconds()
                + " s and was aborted. Allow more time, or find out what the service wuauserv"
                + " waits for.");
  }

  /**
   * Whether the job ended by itself. Waits for its end in any case: only then may it be cleaned.
   */
  private boolean waitFor(AutomationObject job) throws AutomationException {
    long began = patience.clock().nanos();
    boolean inTime = true;
    for (int turn = 0; !isCompleted(job); turn++) {
      boolean over = stop.get() || patience.clock().nanos() - began > patience.limit().toNanos();
      if (over && inTime) {
        inTime = false;
        requestAbort(job);
      }
      pause(turn);
    }
    return inTime;
  }

  private static void requestAbort(AutomationObject job) {
    try {
      job.call("RequestAbort");
    } catch (AutomationException e) {
      // The job may have ended this moment; whether it has is asked next.
    }
  }

  private static void cleanUp(AutomationObject job) {
    try {
      job.call("CleanUp");
    } catch (AutomationException e) {
      // The result is there or its failure known; the job is released in any case.
    }
  }

  private void pause(int turn) {
    try {
      patience.clock().pause(turn);
    } catch (InterruptedException e) {
      // Nobody but the JVM's end interrupts this thread; the flag would end every later pause.
      stop.set(true);
    }
  }

  private static boolean isCompleted(AutomationObject job) throws AutomationException {
    if (job.get("IsCompleted") instanceof Value.Flag completed) {
      return completed.set();
    }
    throw new AutomationException(
        "IsCompleted", AutomationException.TYPE_MISMATCH, "is not a flag");
  }

  private static AutomationObject object(String member, Value value) throws AutomationException {
    if (value instanceof Value.Ref ref) {
      return ref.object();
    }
    throw new AutomationException(member, AutomationException.TYPE_MISMATCH, "gave no object");
  }
}

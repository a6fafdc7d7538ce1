package io.wua.testkit.agent;

import io.wua.core.agent.ReportOutbox;
import io.wua.core.failure.WuaException;
import io.wua.core.report.HostReport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An outbox in memory. */
public final class FakeOutbox implements ReportOutbox {
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final int bound;
  private long next = 1;
  private @Nullable WuaException failure;

  /** An empty one for at most so many reports. */
  public FakeOutbox(int bound) {
    this.bound = bound;
  }

  /** Makes every later report that is added fail so. */
  public void nowFails(WuaException with) {
    failure = with;
  }

  @Override
  public void add(HostReport report) throws WuaException {
    if (failure != null) {
      throw failure;
    }
    waiting.addLast(new Waiting(next++, report));
    if (waiting.size() > bound) {
      waiting.removeFirst();
    }
  }

  @Override
  public Optional<Waiting> first() {
    return Optional.ofNullable(waiting.peekFirst());
  }

  @Override
  public void remove(long number) {
    waiting.removeIf(each -> each.number() == number);
  }

  @Override
  public int size() {
    return waiting.size();
  }
}

package io.wua.server.origin;

import io.wua.core.failure.WuaException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Regular work that one server at a time does for all.
 *
 * @param name by which the servers know it
 * @param next from the end of one run, when the next is due
 * @param atStart whether it is due whenever a server starts
 * @param work what is done
 */
public record Duty(String name, UnaryOperator<Instant> next, boolean atStart, Work work) {
  /** Refuses nulls. */
  public Duty {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(next, "next");
    Objects.requireNonNull(work, "work");
  }

  /** What is done. */
  @FunctionalInterface
  public interface Work {
    /**
     * Does it.
     *
     * @param lease to be asked now and then whether to stop
     * @throws WuaException where it fails; it is tried again soon where that may help
     */
    void run(Lease lease) throws WuaException;
  }
}

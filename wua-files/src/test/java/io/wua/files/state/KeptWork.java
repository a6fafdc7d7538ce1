package io.wua.files.state;

import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.failure.WuaException;
import io.wua.core.report.exchange.ServerMemory;
import io.wua.testkit.agent.SampleMemory;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A fixed sequence of steps that an agent could take on its folder, and what is kept after each of
 * them: save the memory, save what is known of the server, add a report, and every second time take
 * the first one out.
 */
final class KeptWork {
  static final int BOUND = 3;

  private static final int STEPS = 4;

  private KeptWork() {}

  /** What is kept: the version, the revision, and the reports that wait. */
  record Kept(long version, long revision, List<Long> waiting) {
    Kept {
      waiting = List.copyOf(waiting);
    }
  }

  /** The memory of that version, too large for one block of a disk. */
  static AgentMemory memory(long version) {
    AgentMemory any =
        SampleMemory.full()
            .and(
                HistoryLine.of(
                    Instant.EPOCH, HistoryLine.Kind.SCAN, (version + " ").repeat(4_000)));
    return new AgentMemory(version, any.work(), any.updates(), any.host(), any.history());
  }

  static OutboxBounds bounds() {
    return new OutboxBounds(BOUND, 10_000_000);
  }

  /** Takes the step of that number, from 1 on. */
  static void take(AgentFolder folder, long step) throws WuaException {
    long round = round(step);
    switch (kind(step)) {
      case 0 -> folder.state().save(memory(round));
      case 1 -> folder.server().save(server(round));
      case 2 -> folder.outbox(bounds()).add(Reports.number(round));
      default -> {
        if (round % 2 == 0) {
          var outbox = folder.outbox(bounds());
          outbox.remove(outbox.first().orElseThrow().number());
        }
      }
    }
  }

  static ServerMemory server(long revision) {
    ServerMemory none = ServerMemory.none();
    return new ServerMemory(none.hashes(), revision, none.lastExternalIp(), none.registrations());
  }

  /** What is kept after so many steps. */
  static Kept after(long steps) {
    Deque<Long> waiting = new ArrayDeque<>();
    long version = 0;
    long revision = 0;
    for (long step = 1; step <= steps; step++) {
      long round = round(step);
      switch (kind(step)) {
        case 0 -> version = round;
        case 1 -> revision = round;
        case 2 -> {
          waiting.add(round);
          if (waiting.size() > BOUND) {
            waiting.removeFirst();
          }
        }
        default -> {
          if (round % 2 == 0) {
            waiting.removeFirst();
          }
        }
      }
    }
    return new Kept(version, revision, List.copyOf(waiting));
  }

  /**
   * All that may be kept by a process that took so many steps and ended before the next was done.
   */
  static List<Kept> around(long steps) {
    Kept before = after(steps);
    List<Kept> possible = new ArrayList<>(List.of(before, after(steps + 1)));
    if (kind(steps + 1) == 2) {
      // The report is there, and the oldest one did not make room yet.
      List<Long> more = new ArrayList<>(before.waiting());
      more.add(round(steps + 1));
      possible.add(new Kept(before.version(), before.revision(), more));
    }
    return possible;
  }

  private static long round(long step) {
    return (step - 1) / STEPS + 1;
  }

  private static int kind(long step) {
    return (int) ((step - 1) % STEPS);
  }
}
